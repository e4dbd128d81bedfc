import { z } from "zod";
import { type Question, QUESTION_KINDS, type SchemasOf } from "./question.ts";

export const Answer = z.discriminatedUnion(
  "kind",
  QUESTION_KINDS.map((kind) => kind.answer) as SchemasOf<"answer">,
);
export type Answer = z.infer<typeof Answer>;

/** Question id → answer. */
export const Answers = z.record(z.string().max(40), Answer);
export type Answers = z.infer<typeof Answers>;

/**
 * Answers in the order of their questions, and ratings in that of their aspects, since a database need not
 * keep the order of JSON keys. What is no longer asked comes last.
 */
export function inQuestionOrder(questions: readonly Question[], answers: Answers): Answers {
  return inOrder(
    answers,
    questions.map(({ id }) => id),
    (answer, id) =>
      aspectsInOrder(
        questions.find((question) => question.id === id),
        answer,
      ),
  );
}

function aspectsInOrder(question: Question | undefined, answer: Answer): Answer {
  if (answer.kind !== "rating" || question?.kind !== "rating") return answer;
  const aspects = question.aspects.map(({ id }) => id);
  return {
    ...answer,
    ratings: inOrder(answer.ratings, Object.keys(answer.ratings), (rated) =>
      inOrder(rated, aspects, (value) => value),
    ),
  };
}

function inOrder<T>(
  record: Readonly<Record<string, T>>,
  order: readonly string[],
  value: (of: T, key: string) => T,
): Record<string, T> {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(record)
      .toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
      .map(([key, of]) => [key, value(of, key)]),
  );
}

/**
 * Answers without what somebody wrote: texts and rewrites are removed, and labels of steps lose their
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

// Names every kind, so that a new one can't keep what somebody wrote by being forgotten here.
function withoutText(answer: Answer): Answer | null {
  switch (answer.kind) {
    case "text":
    case "rewrite":
      return null;
    case "steps":
      return {
        ...answer,
        traces: Object.fromEntries(
          Object.entries(answer.traces).map(([id, { labels, verdict }]) => [id, { labels, verdict }]),
        ),
      };
    case "ranking":
    case "rating":
    case "binary":
    case "flags":
      return answer;
  }
}
