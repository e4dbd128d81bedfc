import type { Answer } from "@laurel/core/questions/answers";

/** The labels given so far, by response. */
export function labelsOf(answer: Answer | undefined): Readonly<Record<string, boolean>> {
  return answer?.kind === "binary" ? answer.labels : {};
}
