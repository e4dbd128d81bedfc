import type { QuestionRules } from "../question-rules.ts";
import type { TextAnswer, TextQuestion } from "./text-schemas.ts";

export const TEXT_RULES: QuestionRules<TextQuestion, TextAnswer> = {
  outcomes: ({ text }) => [text.trim() === "" ? "empty" : "written"],
  possibleOutcomes: () => ["empty", "written"],
  check: ({ minLength = 0, maxLength, required }, { text }, _task, refuse) => {
    const written = text.trim();
    if (text.length > maxLength)
      refuse("text", `is ${text.length} characters long; at most ${maxLength} are allowed`);
    if (required && written === "") refuse("text", "is empty, but this question must be answered");
    if (written !== "" && written.length < minLength)
      refuse("text", `is ${written.length} characters long; at least ${minLength} are asked for`);
  },
  readsTexts: () => false,
};
