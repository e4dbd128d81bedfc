import { kindOf } from "@laurel/core/questions/kind-rules";
import type { Question } from "@laurel/core/questions/question";

const outcomesOf = (question: Question) => kindOf(question).possibleOutcomes(question);

/**
 * A later question's condition after the question that it names became another: it keeps the id, and its
 * outcomes while they exist.
 */
export function followingCondition(later: Question, before: Question, after: Question): Question {
  if (later.when?.question !== before.id) return later;
  const [were, are] = [outcomesOf(before), outcomesOf(after)];
  const renamed = (outcome: string) =>
    were.length === are.length ? (are[were.indexOf(outcome)] ?? outcome) : outcome;
  return {
    ...later,
    when: { question: after.id, is: later.when.is.map(renamed).filter((outcome) => are.includes(outcome)) },
  };
}
