import type { StepLabel, StepsQuestion } from "@laurel/core/questions/kinds/steps-schemas";
import type { Translate } from "../../../../i18n/translate.ts";
import type { AnswerState, DeskKind, Offer } from "../desk-kind.ts";
import { stepOffers } from "../step-offers.ts";
import { stepPlaces, type StepPlace } from "./step-places.ts";
import { StepsControl } from "./steps-control.tsx";
import { type Trace, traceOf } from "./trace-of.ts";

type State = AnswerState<StepsQuestion>;

const LABELS: readonly (readonly [id: string, label: StepLabel, word: "right" | "neutral" | "wrong"])[] = [
  ["choice.1", 1, "right"],
  ["choice.2", 0, "neutral"],
  ["choice.3", -1, "wrong"],
];

/**
 * Whether a trace needs no further label: every step has one, it stops at its first error, or the annotator
 * does.
 */
function isDone(question: StepsQuestion, { labels, verdict }: Trace, steps: number): boolean {
  return (
    verdict !== "labeled" || labels.length >= steps || (question.stopAtFirstError && labels.includes(-1))
  );
}

function firstOpen({ question, answer }: Omit<State, "at">, places: readonly StepPlace[]): number {
  const stepsOf = (id: string) => places.filter(({ responseId }) => responseId === id).length;
  const open = places.findIndex(({ responseId, index }) => {
    const trace = traceOf(answer, responseId);
    return !isDone(question, trace, stepsOf(responseId)) && index === trace.labels.length;
  });
  return open === -1 ? Math.max(0, places.length - 1) : open;
}

/** The state after a trace was replaced; the continuation goes with the wrong step that it was for. */
function withTrace(
  state: State,
  places: readonly StepPlace[],
  responseId: string,
  { continuation, ...trace }: Trace,
): { answer: Offer["answer"]; at: number } {
  const kept = continuation !== undefined && trace.labels.includes(-1) ? { ...trace, continuation } : trace;
  const untouched = Object.fromEntries(state.task.responses.map(({ id }) => [id, traceOf(state.answer, id)]));
  const answer = { kind: "steps" as const, traces: { ...untouched, [responseId]: kept } };
  return { answer, at: firstOpen({ ...state, answer }, places) };
}

/**
 * 1 2 3 label the step in view and go on; a label that was given already is replaced where one went back to
 * it.
 */
function offers(t: Translate, state: State): Offer[] {
  const { question, answer, at } = state;
  const places = stepPlaces(question, state.task);
  const place = places[at];
  if (!place) return [];
  const { responseId, index } = place;
  const trace = traceOf(answer, responseId);
  const steps = places.filter((each) => each.responseId === responseId).length;
  const offer = (id: string, does: string, next: Trace): Offer => ({
    id,
    does,
    ...withTrace(state, places, responseId, next),
  });
  const labelled = LABELS.map(([id, label, word]): Offer => {
    const stops = question.stopAtFirstError && label === -1;
    const labels = [...trace.labels.slice(0, index), label, ...(stops ? [] : trace.labels.slice(index + 1))];
    const made = offer(id, t("annotate.stepIs", { step: index + 1, word: t(`annotate.${word}`) }), {
      ...trace,
      verdict: "labeled",
      labels,
    });
    // Where one went back to mend a label, the next key is about the step after it.
    return index < trace.labels.length && !stops
      ? { ...made, at: Math.min(at + 1, places.length - 1) }
      : made;
  });
  const all = Array.from({ length: steps - trace.labels.length }, (): StepLabel => 1);
  return [
    ...(index <= trace.labels.length ? labelled : []),
    ...(all.length > 0 && !isDone(question, trace, steps)
      ? [offer("allRight", t("annotate.allStepsThatAre"), { ...trace, labels: [...trace.labels, ...all] })]
      : []),
    ...(trace.labels.length > 0 || trace.verdict !== "labeled"
      ? [
          offer(
            "back",
            t("annotate.takeTheLastLabel"),
            trace.verdict === "labeled"
              ? { ...trace, labels: trace.labels.slice(0, -1) }
              : { ...trace, verdict: "labeled" },
          ),
        ]
      : []),
    offer("giveUp", t("annotate.giveThisProblemUp"), { ...trace, verdict: "give-up" }),
    offer("badProblem", t("annotate.theProblemItselfIs"), { ...trace, verdict: "bad-problem" }),
    ...stepOffers(t, state, places.length),
  ];
}

export const STEPS_DESK: DeskKind<StepsQuestion> = {
  startAt: (state) => firstOpen(state, stepPlaces(state.question, state.task)),
  offers,
  instant: () => false,
  Control: StepsControl,
};
