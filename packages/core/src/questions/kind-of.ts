import type { Answer } from "./answer.ts";
import type { PresentedTask } from "./presented-task.ts";
import { QUESTION_KINDS } from "./question-kinds.ts";
import type { Refuse } from "./question-kind.ts";
import type { Question } from "./question.ts";

/** A kind's rules for callers who hold a question or an answer of whichever kind. */
type AnyKind = {
  readonly outcomes: (answer: Answer) => readonly string[];
  readonly possibleOutcomes: (question: Question) => readonly string[];
  readonly check: (question: Question, answer: Answer, task: PresentedTask, refuse: Refuse) => void;
  readonly readsTexts: (question: Question) => boolean;
};

// A kind's functions take its own question and answer only; whoever looks one up by `kind` hands it those.
const KINDS = new Map(QUESTION_KINDS.map((kind) => [kind.question.shape.kind.value, kind as unknown as AnyKind]));

/** The rules of the kind that a question or an answer is of. */
export function kindOf({ kind }: { readonly kind: Question["kind"] }): AnyKind {
  const found = KINDS.get(kind);
  if (!found) throw new Error(`there is no question kind "${kind}"`);
  return found;
}
