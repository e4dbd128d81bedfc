import type { Preset } from "@laurel/core/questions/presets";
import { importRows } from "./import-rows.ts";
import type { Person } from "./join.ts";
import { kindRows, stepRows } from "./kind-rows.ts";
import { newId } from "./new-id.ts";
import { tell } from "./procedure.ts";

/** A live campaign of a preset, with rows that its questions can be asked about. */
export async function presetCampaign(
  admin: Person,
  { name, questions, responsesPerTask }: Omit<Preset, "id" | "about">,
  overlap = 1,
): Promise<string> {
  const campaignId = newId();
  await tell(admin.api, "campaigns.create", {
    campaignId,
    name,
    guidelines: "Judge what is said, not how long it is.",
    questions,
    overlap,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
    responsesPerTask,
  });
  await importRows(
    admin,
    campaignId,
    questions.some(({ kind }) => kind === "steps") ? stepRows() : kindRows(Math.max(2, responsesPerTask)),
  );
  await tell(admin.api, "campaigns.setStatus", { campaignId, status: "live" });
  return campaignId;
}
