"use client";

import type { StepsQuestion } from "@laurel/core/questions/kinds/steps/steps-question";
import { letterOf } from "../../letter-of.ts";
import type { ControlProps } from "../desk-kind.ts";
import { OfferButton } from "../offer-button.tsx";
import { WrittenField } from "../written-field.tsx";
import { stepPlaces } from "./step-places.ts";
import { traceOf } from "./trace-of.ts";

const FACES: Readonly<Record<string, string>> = { "choice.1": "Right", "choice.2": "Neutral", "choice.3": "Wrong", allRight: "All right", back: "Back", giveUp: "Give up", badProblem: "Bad problem" };
const VERDICTS = { "give-up": "given up", "bad-problem": "bad problem" } as const;

/** The labels for the step in view, which stands out in its response; after the first wrong step, how it should have gone on. */
export function StepsControl({ question, task, answer, at, offers, active, onOffer, onAnswer }: ControlProps<StepsQuestion>) {
  const places = stepPlaces(question, task);
  const place = places[at];
  if (!place) return <p className="text-sm text-muted-foreground">This response has no steps.</p>;
  const trace = traceOf(answer, place.responseId);
  const steps = places.filter(({ responseId }) => responseId === place.responseId).length;
  const wrong = trace.labels.indexOf(-1);
  const letter = letterOf(task.responses.findIndex(({ id }) => id === place.responseId));
  return (
    <div role="group" aria-label={question.title} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-1.5">
        <p role="status" className="me-3 min-w-36 text-sm tabular-nums">
          {task.responses.length > 1 && `${letter}: `}
          {trace.verdict === "labeled" ? <>Step <span className="font-semibold">{place.index + 1}</span> of {steps}{wrong !== -1 && `, ${wrong + 1} is wrong`}</> : VERDICTS[trace.verdict]}
        </p>
        {offers.filter(({ id }) => !id.endsWith("Place")).map((offer) => (
          <OfferButton key={offer.id} offer={offer} active={active} onOffer={onOffer} label={FACES[offer.id] ?? offer.does} className={offer.id.startsWith("choice.") ? "min-w-24 flex-1 font-semibold lg:flex-none" : "text-muted-foreground"}>
            {FACES[offer.id] ?? offer.does}
          </OfferButton>
        ))}
      </div>
      {question.continuation && wrong !== -1 && answer?.kind === "steps" && (
        <WrittenField
          label={`How should step ${wrong + 1} have gone on?`}
          optional
          rows={2}
          value={trace.continuation ?? ""}
          onChange={(event) => {
            const { continuation: _, ...rest } = trace;
            const written = event.target.value;
            onAnswer({ ...answer, traces: { ...answer.traces, [place.responseId]: written === "" ? rest : { ...rest, continuation: written } } }, at);
          }}
          className="min-h-0"
        />
      )}
    </div>
  );
}
