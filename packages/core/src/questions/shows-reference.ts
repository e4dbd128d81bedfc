import type { Question } from "./question.ts";

/** Whether a verdict is asked against the prompt's reference answer; only then does an annotator see it. */
export function showsReference(questions: readonly Question[]): boolean {
  return questions.some((question) => question.kind === "binary" && question.about === "correctness");
}
