import type { FieldErrors } from "../../lib/field-errors.ts";
import type { CampaignDraft } from "./campaign-draft.ts";

const RANGES = [["overlap", 1, 20], ["leaseMinutes", 1, 1440], ["maxPairsPerPrompt", 1, 28]] as const;

/** What can be said about a form before it is sent, under the server's names of the fields. */
export function draftProblems(draft: CampaignDraft): FieldErrors {
  const problems: Record<string, string> = {};
  if (draft.name.trim() === "") problems["name"] = "Give the campaign a name.";
  if (draft.title.trim() === "") problems["questions.0.title"] = "Say what is asked.";
  for (const [field, low, high] of RANGES) {
    const value = draft[field].trim() === "" ? Number.NaN : Number(draft[field]);
    if (!Number.isInteger(value) || value < low || value > high) problems[field] = `Give a whole number from ${low} to ${high.toLocaleString("en")}.`;
  }
  return problems;
}
