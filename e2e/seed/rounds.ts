import { liveCampaign } from "./campaigns.ts";
import type { Person } from "./people.ts";
import { newId, tell } from "./procedure.ts";
import { importRows, plainRows } from "./rows.ts";

/** A row with an id. Where it is ranked, it brings a judgment. */
export const fruit = (id: string, first: string, ranked = false) => ({
  id,
  prompt: `Name fruit number ${id}.`,
  responses: [first, "A carrot"].map((text, index) => ({ text, ...(ranked && { rank: index + 1 }) })),
  shelf: `B${id}`,
});

/** A campaign whose imports ended in every way: as a round, with rows replaced by their ids, withdrawn, refused. */
export async function roundsCampaign(admin: Person): Promise<string> {
  const mapping = { id: "id" };
  const campaignId = await liveCampaign(admin, {
    name: "A campaign of many rounds",
    rows: plainRows(3, "the first round"),
  });
  const first = [fruit("1", "Aple", true), fruit("2", "Pear", true), fruit("3", "Plumm"), fruit("4", "Fgi")];
  await importRows(admin, campaignId, first, { fileName: "fruit.jsonl", mapping });
  const mended = [fruit("2", "Pear", true), fruit("3", "Plum"), fruit("5", "Lime")];
  await importRows(admin, campaignId, mended, { fileName: "fruit, mended.jsonl", mapping });
  const importId = await importRows(admin, campaignId, plainRows(2, "another subject"), {
    fileName: "the wrong file that somebody had taken for the right one, 2026-11-30.jsonl",
  });
  await tell(admin.api, "imports.withdraw", {
    withdrawalId: newId(),
    importId,
    judged: 0,
    reason: "These are the questions of another campaign.",
  });
  const broken = [
    { prompt: "", responses: ["Yes."] },
    { prompt: "Twice?", responses: ["Same.", "Same."] },
  ];
  await importRows(admin, campaignId, broken, { fileName: "broken.jsonl", ends: "failed" });
  return campaignId;
}
