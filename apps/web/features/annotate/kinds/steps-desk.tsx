"use client";

import { useTranslations } from "next-intl";
import type { StepLabel, StepsQuestion } from "@laurel/core/questions/kinds/steps-schemas";
import type { Translate } from "../../../i18n/translate.ts";
import { letterOf } from "../../reading/response-letter.ts";
import type { ShortcutId } from "../keys.tsx";
import { presentedIds } from "../leased-task.ts";
import { type AnswerState, arrowOffers, type ControlProps, type DeskKind, type Offer } from "./desk-kind.ts";
import { OfferButton } from "./offer-button.tsx";
import { type StepPlace, stepPlaces, type Trace, traceOf } from "./steps-view.tsx";
import { WrittenField } from "./written-field.tsx";

export const STEPS_DESK: DeskKind<StepsQuestion> = {
  startAt: (state) => firstUnlabeled(state, stepPlaces(state.question, state.task)),
  offers,
  instant: () => false,
  Control: StepsControl,
};

type State = AnswerState<StepsQuestion>;

const LABELS: readonly (readonly [id: ShortcutId, label: StepLabel, word: "right" | "neutral" | "wrong"])[] =
  [
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

function firstUnlabeled({ question, answer }: Omit<State, "at">, places: readonly StepPlace[]): number {
  const stepsOf = (id: string) => places.filter(({ responseId }) => responseId === id).length;
  const unfinished = places.findIndex(({ responseId, index }) => {
    const trace = traceOf(answer, responseId);
    return !isDone(question, trace, stepsOf(responseId)) && index === trace.labels.length;
  });
  return unfinished === -1 ? Math.max(0, places.length - 1) : unfinished;
}

/**
 * The state after a trace was replaced. Without a wrong step, the continuation that corrects it is removed
 * too.
 */
function withTrace(
  state: State,
  places: readonly StepPlace[],
  responseId: string,
  { continuation, ...trace }: Trace,
): { answer: Offer["answer"]; at: number } {
  const kept = continuation !== undefined && trace.labels.includes(-1) ? { ...trace, continuation } : trace;
  const untouched = Object.fromEntries(state.task.responses.map(({ id }) => [id, traceOf(state.answer, id)]));
  const answer = { kind: "steps" as const, traces: { ...untouched, [responseId]: kept } };
  return { answer, at: firstUnlabeled({ ...state, answer }, places) };
}

/** 1 2 3 label the step in view and go on to the next; on a step that has a label they replace it. */
function offers(t: Translate, state: State): Offer[] {
  const { question, answer, at } = state;
  const places = stepPlaces(question, state.task);
  const place = places[at];
  if (!place) return [];
  const { responseId, index } = place;
  const trace = traceOf(answer, responseId);
  const steps = places.filter((each) => each.responseId === responseId).length;
  const offer = (id: ShortcutId, does: string, next: Trace): Offer => ({
    id,
    does,
    ...withTrace(state, places, responseId, next),
  });
  const labeled = LABELS.map(([id, label, word]): Offer => {
    const stops = question.stopAtFirstError && label === -1;
    const labels = [...trace.labels.slice(0, index), label, ...(stops ? [] : trace.labels.slice(index + 1))];
    const made = offer(id, t("annotate.stepIs", { step: index + 1, word: t(`annotate.${word}`) }), {
      ...trace,
      verdict: "labeled",
      labels,
    });
    // After a label was corrected, the next key is about the step after it.
    return index < trace.labels.length && !stops
      ? { ...made, at: Math.min(at + 1, places.length - 1) }
      : made;
  });
  const all = Array.from({ length: steps - trace.labels.length }, (): StepLabel => 1);
  return [
    ...(index <= trace.labels.length ? labeled : []),
    ...(all.length > 0 && !isDone(question, trace, steps)
      ? [offer("allRight", t("annotate.steps.allRight"), { ...trace, labels: [...trace.labels, ...all] })]
      : []),
    ...(trace.labels.length > 0 || trace.verdict !== "labeled"
      ? [
          offer(
            "back",
            t("annotate.steps.undoLast"),
            trace.verdict === "labeled"
              ? { ...trace, labels: trace.labels.slice(0, -1) }
              : { ...trace, verdict: "labeled" },
          ),
        ]
      : []),
    offer("giveUp", t("annotate.steps.giveUp"), { ...trace, verdict: "give-up" }),
    offer("badProblem", t("annotate.steps.badProblem"), { ...trace, verdict: "bad-problem" }),
    ...arrowOffers(t, state, places.length),
  ];
}

const FACES = {
  "choice.1": "right",
  "choice.2": "neutral",
  "choice.3": "wrong",
  allRight: "allRight",
  back: "back",
  giveUp: "giveUp",
  badProblem: "badProblem",
} as const;

/** The text on the button of an offer. */
function faceOf(t: Translate, { id, does }: Offer): string {
  const face = Object.entries(FACES).find(([offered]) => offered === id)?.[1];
  return face ? t(`annotate.faces.${face}`) : does;
}

/**
 * The labels for the step in view, which stands out in its response; after the first wrong step, a field for
 * how the response should have gone on.
 */
function StepsControl({
  question,
  task,
  answer,
  at,
  offers,
  active,
  onOffer,
  onAnswer,
}: ControlProps<StepsQuestion>) {
  const t = useTranslations();
  const places = stepPlaces(question, task);
  const place = places[at];
  if (!place) return <p className="text-sm text-muted-foreground">{t("annotate.steps.none")}</p>;
  const trace = traceOf(answer, place.responseId);
  const steps = places.filter(({ responseId }) => responseId === place.responseId).length;
  const wrong = trace.labels.indexOf(-1);
  const letter = letterOf(presentedIds(task), place.responseId);
  return (
    <div role="group" aria-label={question.title} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-1.5">
        <p role="status" className="me-3 min-w-36 text-sm tabular-nums">
          {task.responses.length > 1 && `${letter}: `}
          {trace.verdict === "labeled" ? (
            <>
              {t.rich("annotate.stepOf", {
                place: (chunks) => <span className="font-semibold">{chunks}</span>,
                at: place.index + 1,
                steps,
              })}
              {wrong !== -1 && t("annotate.stepIsWrong", { step: wrong + 1 })}
            </>
          ) : (
            t(`annotate.verdicts.${trace.verdict}`)
          )}
        </p>
        {offers
          .filter(({ id }) => !id.endsWith("Place"))
          .map((offer) => (
            <OfferButton
              key={offer.id}
              offer={offer}
              active={active}
              onOffer={onOffer}
              label={faceOf(t, offer)}
              className={
                offer.id.startsWith("choice.")
                  ? "min-w-24 flex-1 font-semibold lg:flex-none"
                  : "text-muted-foreground"
              }
            >
              {faceOf(t, offer)}
            </OfferButton>
          ))}
      </div>
      {question.continuation && wrong !== -1 && answer?.kind === "steps" && (
        <WrittenField
          label={t("annotate.steps.correction", { wrong: wrong + 1 })}
          optional
          rows={2}
          value={trace.continuation ?? ""}
          onChange={(event) => {
            const { continuation: _, ...rest } = trace;
            const written = event.target.value;
            onAnswer(
              {
                ...answer,
                traces: {
                  ...answer.traces,
                  [place.responseId]: written === "" ? rest : { ...rest, continuation: written },
                },
              },
              at,
            );
          }}
          className="min-h-0"
        />
      )}
    </div>
  );
}
