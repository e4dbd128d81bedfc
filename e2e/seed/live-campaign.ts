import { importRows, type SeedRow } from "./import-rows.ts";
import type { Person } from "./join.ts";
import { newId } from "./new-id.ts";
import { tell } from "./procedure.ts";

const PREFERENCE = {
  id: "preference",
  kind: "ranking",
  title: "Which response is better?",
  help: "",
  required: true,
  strengths: 3,
  allowTie: true,
  allowBothBad: true,
};
const RATIONALE = { id: "rationale", kind: "text", title: "Why?", help: "", required: true, maxLength: 500 };

type Wanted = {
  readonly name: string;
  readonly rows: readonly SeedRow[];
  readonly overlap?: number;
  readonly rationale?: boolean;
};

/** A live campaign with these rows. */
export async function liveCampaign(
  admin: Person,
  { name, rows, overlap = 1, rationale = false }: Wanted,
): Promise<string> {
  const campaignId = newId();
  const questions = rationale ? [PREFERENCE, RATIONALE] : [PREFERENCE];
  await tell(admin.api, "campaigns.create", {
    campaignId,
    name,
    guidelines: "Prefer the response that is **true**.",
    questions,
    overlap,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
  });
  await importRows(admin, campaignId, rows);
  await tell(admin.api, "campaigns.setStatus", { campaignId, status: "live" });
  return campaignId;
}
