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

/** The kinds whose answers may hold words that somebody wrote. */
export const KINDS_WITH_FREE_TEXT: readonly Question["kind"][] = QUESTION_KINDS.filter(
  ({ withoutFreeText: without }) => without !== "no free text",
).map(({ question }) => question.shape.kind.value);

/**
 * Answers without what somebody wrote, as each kind says: texts and rewrites are removed, and labels of steps
 * lose their continuations.
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
  const kind = QUESTION_KINDS.find(({ question }) => question.shape.kind.value === answer.kind);
  if (!kind || kind.withoutFreeText === "no free text") return answer;
  // A kind takes only its own answers, and this one was found by the answer's kind.
  return (kind.withoutFreeText as (answer: Answer) => Answer | null)(answer);
}
