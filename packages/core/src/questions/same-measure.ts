import type { Question } from "./question.ts";

/**
 * Whether answers to two versions of a question can be counted together: the same kind, on the same scale.
 * Its words may differ.
 */
export function sameMeasure(one: Question, other: Question): boolean {
  if (one.kind === "rating" && other.kind === "rating") return one.points === other.points;
  if (one.kind === "binary" && other.kind === "binary") return one.about === other.about;
  if (one.kind === "steps" && other.kind === "steps") return one.stopAtFirstError === other.stopAtFirstError;
  return one.kind === other.kind;
}
