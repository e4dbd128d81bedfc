import type { ComponentType, MouseEvent } from "react";
import type { Answer, Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import type { Translate } from "../../../i18n/translate.ts";
import type { ShortcutId } from "../keys.tsx";
import type { LeasedTask } from "../leased-task.ts";

/** What a key of the active question does now. */
export type Offer = {
  /** Its key; empty for a button that no key is left for. */
  readonly id: ShortcutId | "";
  /** What it does, in words. */
  readonly does: string;
  /** The question's answer once the key was pressed. */
  readonly answer: Answer | undefined;
  /** The place that the next key is about once this one was pressed. */
  readonly at: number;
};

export type AnswerState<Q extends Question = Question> = {
  readonly question: Q;
  readonly task: LeasedTask;
  /** All answers so far, by question id. */
  readonly answers: Answers;
  /** The answer as far as it was given; `undefined` before anything was. */
  readonly answer: Answer | undefined;
  /** The place within the question that the next key is about. Each kind says what a place is. */
  readonly at: number;
};

export type ControlProps<Q extends Question = Question> = AnswerState<Q> & {
  readonly offers: readonly Offer[];
  /** Whether the keys answer this question, so that its controls show them. */
  readonly active: boolean;
  readonly onOffer: (offer: Offer, event: MouseEvent) => void;
  readonly onAnswer: (answer: Answer | undefined, at: number) => void;
};

/**
 * How a kind of question is answered on the judging page. A new kind is a file beside the others and a line
 * in `desk.ts`.
 */
export type DeskKind<Q extends Question = Question> = {
  /** The place of the next key when a question becomes active: the first that is unfinished. */
  readonly startAt: (state: Omit<AnswerState<Q>, "at">) => number;
  readonly offers: (t: Translate, state: AnswerState<Q>) => readonly Offer[];
  /** Whether one key answers all of it, so that nothing but that key is needed. */
  readonly instant: (question: Q, task: LeasedTask) => boolean;
  /**
   * Whether this offer moves on to the next question once the question is answered. If `passesOn` is left
   * out, every offer does.
   */
  readonly passesOn?: (offer: Offer) => boolean;
  readonly Control: ComponentType<ControlProps<Q>>;
  /** Whether it is answered by writing: its field then takes the focus. */
  readonly written?: true;
};

/** The arrow keys: they go from one place of a question to the one before and the next. */
export function arrowOffers(
  t: Translate,
  { answer, at }: Pick<AnswerState, "answer" | "at">,
  places: number,
): Offer[] {
  const previous: Offer = { id: "previousPlace", does: t("annotate.places.previous"), answer, at: at - 1 };
  const next: Offer = { id: "nextPlace", does: t("annotate.places.next"), answer, at: at + 1 };
  return [...(at > 0 ? [previous] : []), ...(at < places - 1 ? [next] : [])];
}
