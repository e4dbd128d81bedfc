import type { QuestionChange } from "./question-changes.ts";

const MEANINGS: Readonly<Record<QuestionChange["what"], string>> = { new: "is new", changed: "is changed", gone: "is no longer asked", moved: "comes at another place" };

/** Such as "“Why?” is changed". */
export function changeWords({ title, was, what }: QuestionChange): string {
  if (was !== null && was !== title) return `“${was}” is changed, and reads “${title}”`;
  return `“${title}” ${MEANINGS[what]}`;
}
