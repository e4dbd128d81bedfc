"use client";

import { useTranslations } from "next-intl";
import type { RatingQuestion } from "@laurel/core/questions/kinds/rating-schemas";
import { letterOf } from "../../letter-of.ts";
import { presentedIds } from "../../presented-ids.ts";
import type { ControlProps } from "../desk-kind.ts";
import { OfferButton } from "../offer-button.tsx";
import { ratingPlaces } from "./rating-places.ts";
import { RatingTable } from "./rating-table.tsx";

/** A table of aspects by responses; the place in view has the points as buttons below it. */
export function RatingControl({
  question,
  task,
  answer,
  at,
  offers,
  active,
  onOffer,
  onAnswer,
}: ControlProps<RatingQuestion>) {
  const t = useTranslations();
  const ids = presentedIds(task);
  const ratings = answer?.kind === "rating" ? answer.ratings : {};
  const places = ratingPlaces(question, task);
  const here = places[at];
  const valueAt = (place: number) =>
    ratings[places[place]?.responseId ?? ""]?.[places[place]?.aspect.id ?? ""];
  const value = valueAt(at);
  return (
    <div
      role="group"
      aria-label={question.title}
      className="flex flex-col gap-2 lg:flex-row lg:items-center lg:gap-6"
    >
      <RatingTable
        question={question}
        task={task}
        valueAt={valueAt}
        current={active ? at : null}
        onPlace={(place) => onAnswer(answer, place)}
      />
      {here && (
        <div className="min-w-0 flex-1">
          <p className="mb-1 text-sm">
            <span className="font-medium">
              {ids.length > 1 && `${letterOf(ids.indexOf(here.responseId))}: `}
              <bdi>{here.aspect.label}</bdi>
            </span>
            {here.aspect.help && (
              <span className="text-muted-foreground">
                {" "}
                <bdi>{here.aspect.help}</bdi>
              </span>
            )}
          </p>
          <div className="flex flex-wrap gap-1.5">
            {offers
              .filter(({ id }) => !id.endsWith("Place"))
              .map((offer) => {
                const point = offer.id === "notApplicable" ? null : Number(offer.id.slice("choice.".length));
                return (
                  <OfferButton
                    key={offer.id}
                    offer={offer}
                    active={active && point === null}
                    chosen={value === point}
                    onOffer={onOffer}
                    label={offer.does}
                    className="min-w-11 flex-1 flex-col lg:max-w-44"
                  >
                    <span className="font-semibold">{point ?? t("annotate.notApplicable")}</span>
                    {point !== null && here.aspect.anchors[point - 1] && (
                      <span className="text-xs leading-tight">{here.aspect.anchors[point - 1]}</span>
                    )}
                  </OfferButton>
                );
              })}
          </div>
        </div>
      )}
    </div>
  );
}
