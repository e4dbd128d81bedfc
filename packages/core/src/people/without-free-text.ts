import type { Answer } from "../questions/answer.ts";
import type { Answers } from "../questions/answers.ts";

/**
 * What somebody judged without what they wrote: texts and rewrites go, and labels of steps stay without their
 * continuations.
 */
export function withoutFreeText(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const kept = withoutText(answer);
      return kept ? [[id, kept] as const] : [];
    }),
  );
}

function withoutText(answer: Answer): Answer | null {
  if (answer.kind === "text" || answer.kind === "rewrite") return null;
  if (answer.kind !== "steps") return answer;
  return {
    ...answer,
    traces: Object.fromEntries(
      Object.entries(answer.traces).map(([id, { labels, verdict }]) => [id, { labels, verdict }]),
    ),
  };
}
