import type { QuestionRules } from "../question-rules.ts";
import type { RewriteAnswer, RewriteQuestion } from "./rewrite-schemas.ts";

export const REWRITE_RULES: QuestionRules<RewriteQuestion, RewriteAnswer> = {
  outcomes: () => ["written"],
  possibleOutcomes: () => ["written"],
  check: (_question, { of, text }, { presented, texts }, refuse) => {
    if (!presented.includes(of)) refuse("of", "names a response that this task did not show");
    if (text.trim() === "") refuse("text", "is empty");
    if (text.trim() === texts.get(of)?.text.trim())
      refuse("text", "is the response as it was: change it, or leave this question out");
  },
  readsTexts: () => true,
};
