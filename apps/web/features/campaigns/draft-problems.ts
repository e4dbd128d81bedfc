import { LIMITS } from "@laurel/core/text/text-limits";
import type { Translate } from "../../i18n/translate.ts";
import type { FieldErrors } from "../../lib/field-errors.ts";
import { type CampaignDraft, toCampaignInput } from "./campaign-draft.ts";
import { questionProblems } from "./question-problems.ts";

const RANGES = [
  ["overlap", 1, 20],
  ["leaseMinutes", 1, 1440],
  ["maxPairsPerPrompt", 1, 28],
] as const;

/** What can be said about a form before it is sent, under the server's names of the fields. */
export function draftProblems(t: Translate, draft: CampaignDraft): FieldErrors {
  const { questions, blurTags } = toCampaignInput(draft);
  const problems: Record<string, string> = { ...questionProblems(t, questions, draft.responsesPerTask) };
  if (draft.name.trim() === "") problems["name"] = t("campaigns.giveTheCampaignA");
  for (const [field, low, high] of RANGES) {
    const value = draft[field].trim() === "" ? Number.NaN : Number(draft[field]);
    if (!Number.isInteger(value) || value < low || value > high)
      problems[field] = t("campaigns.giveAWholeNumber", { low, high });
  }
  if (blurTags.length > 32) problems["blurTags"] = t("campaigns.nameAtMost32");
  if (blurTags.some((tag) => tag.length > LIMITS.name))
    problems["blurTags"] = t("campaigns.aTagHasAt", { name: LIMITS.name });
  return problems;
}
