import { kindOf } from "@laurel/core/questions/answer-rules";
import type { Question } from "@laurel/core/questions/question";
import type { Translate } from "../../../i18n/translate.ts";
import { followingId, makeId } from "./following-ids.ts";
import { formOf } from "./question-forms.ts";

/**
 * A question in the form. `key` stays the same while the id follows the title; `saved` is the question as the
 * campaign has stored it, null for a new one.
 */
export type QuestionFormState<Q extends Question = Question> = {
  readonly key: string;
  readonly question: Q;
  readonly saved: Q | null;
};

/** A question of a kind as it is when somebody adds it. */
export function newQuestion(t: Translate, kind: Question["kind"], taken: readonly string[]): Question {
  const { blank } = formOf(t, { kind });
  // A form's `blank` is a question of its own kind without an id.
  return { ...blank, id: makeId(blank.title, taken, "question") } as Question;
}

/** The questions with a copy of one right behind it, under an id of its own. */
export function duplicateQuestion(
  states: readonly QuestionFormState[],
  index: number,
  key: string,
): QuestionFormState[] {
  const original = states[index];
  if (!original) return [...states];
  const id = makeId(
    original.question.title,
    states.map(({ question }) => question.id),
    "question",
  );
  return states.toSpliced(index + 1, 0, { key, question: { ...original.question, id }, saved: null });
}

/** The questions with one of them changed. Later conditions that name it follow its new id and outcomes. */
export function replaceQuestion(
  states: readonly QuestionFormState[],
  index: number,
  question: Question,
): QuestionFormState[] {
  const before = states[index]?.question;
  return states.map((state, at) => {
    if (at === index || !before) return at === index ? { ...state, question } : state;
    return { ...state, question: followingCondition(state.question, before, question) };
  });
}

const outcomesOf = (question: Question) => kindOf(question).possibleOutcomes(question);

/**
 * A later question whose condition follows the question that it names: it takes that one's new id, and drops
 * outcomes that no longer exist.
 */
function followingCondition(later: Question, before: Question, after: Question): Question {
  if (later.when?.question !== before.id) return later;
  const [were, are] = [outcomesOf(before), outcomesOf(after)];
  const renamed = (outcome: string) =>
    were.length === are.length ? (are[were.indexOf(outcome)] ?? outcome) : outcome;
  return {
    ...later,
    when: { question: after.id, is: later.when.is.map(renamed).filter((outcome) => are.includes(outcome)) },
  };
}

/** The question under another title; its id follows the title unless it is stored already. */
export function retitle(
  { question, saved }: QuestionFormState,
  title: string,
  others: readonly string[],
): Question {
  return {
    ...question,
    title,
    id: followingId({
      id: question.id,
      from: question.title,
      to: title,
      others,
      fallback: "question",
      saved: saved !== null,
    }),
  };
}
