import { QuestionSet } from "@laurel/core/questions/question-set";
import { describe, expect, it } from "vitest";
import { NEW_CAMPAIGN, toCampaignDraft, toCampaignInput } from "./campaign-draft.ts";

describe("a campaign's form", () => {
  it.each(["none", "optional", "required"] as const)("asks valid questions with a rationale that is %s, and reads them back unchanged", (rationale) => {
    const draft = { ...NEW_CAMPAIGN, name: "Helpful", rationale, strengths: 2 as const, allowTie: false };
    const { guidelines, questions, ...rest } = toCampaignInput(draft);
    expect(QuestionSet.safeParse(questions).success).toBe(true);
    expect(toCampaignDraft({ ...rest, guidelines: { markdown: guidelines }, questions: { questions } })).toEqual(draft);
  });
});
