import type { Answer } from "./answer.ts";
import type { Answers } from "./answers.ts";
import type { Question } from "./question.ts";

/**
 * Answers in the order in which they are asked, and ratings in that of their aspects; a database need not
 * keep the order of JSON's keys. What is not asked any more comes last.
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
