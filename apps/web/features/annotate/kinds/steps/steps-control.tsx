"use client";

import { useTranslations } from "next-intl";
import type { StepsQuestion } from "@laurel/core/questions/kinds/steps-schemas";
import type { Translate } from "../../../../i18n/translate.ts";
import { letterOf } from "../../letter-of.ts";
import type { ControlProps, Offer } from "../desk-kind.ts";
import { OfferButton } from "../offer-button.tsx";
import { WrittenField } from "../written-field.tsx";
import { stepPlaces } from "./step-places.ts";
import { traceOf } from "./trace-of.ts";

const FACES = {
  "choice.1": "right",
  "choice.2": "neutral",
  "choice.3": "wrong",
  allRight: "allRight",
  back: "back",
  giveUp: "giveUp",
  badProblem: "badProblem",
} as const;

/** What stands on the button of an offer. */
function faceOf(t: Translate, { id, does }: Offer): string {
  const face = Object.entries(FACES).find(([offered]) => offered === id)?.[1];
  return face ? t(`annotate.faces.${face}`) : does;
}

/**
 * The labels for the step in view, which stands out in its response; after the first wrong step, how it
 * should have gone on.
 */
export function StepsControl({
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
  if (!place) return <p className="text-sm text-muted-foreground">{t("annotate.thisResponseHasNo")}</p>;
  const trace = traceOf(answer, place.responseId);
  const steps = places.filter(({ responseId }) => responseId === place.responseId).length;
  const wrong = trace.labels.indexOf(-1);
  const letter = letterOf(task.responses.findIndex(({ id }) => id === place.responseId));
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
          label={t("annotate.howShouldStepWrong", { wrong: wrong + 1 })}
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
