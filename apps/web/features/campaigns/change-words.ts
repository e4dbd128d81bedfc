import type { QuestionChange } from "./question-changes.ts";

const MEANINGS: Readonly<Record<QuestionChange["what"], string>> = { new: "is new", changed: "is changed", gone: "is no longer asked", moved: "comes at another place" };

/** Such as "“Why?” is changed". */
export function changeWords({ title, what }: QuestionChange): string {
  return `“${title}” ${MEANINGS[what]}`;
}
