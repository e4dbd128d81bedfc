"use client";

import type { RatingQuestion } from "@laurel/core/questions/kinds/rating/rating-question";
import { classNames } from "../../../../lib/class-names.ts";
import { letterOf } from "../../letter-of.ts";
import { presentedIds } from "../../presented-ids.ts";
import type { ControlProps } from "../desk-kind.ts";
import { OfferButton } from "../offer-button.tsx";
import { ratingPlaces } from "./rating-places.ts";

/** A table of aspects by responses; the place in view has the points as buttons below it. */
export function RatingControl({ question, task, answer, at, offers, active, onOffer, onAnswer }: ControlProps<RatingQuestion>) {
  const ids = presentedIds(task);
  const ratings = answer?.kind === "rating" ? answer.ratings : {};
  const places = ratingPlaces(question, task);
  const here = places[at];
  const value = here && ratings[here.responseId]?.[here.aspect.id];
  const shown = (rating: number | null | undefined) => (rating === null ? "n/a" : (rating ?? "–"));
  return (
    <div role="group" aria-label={question.title} className="flex flex-col gap-2 lg:flex-row lg:items-center lg:gap-6">
      <table className="w-full max-w-xl border-separate border-spacing-x-1 border-spacing-y-0.5 text-sm lg:w-auto">
        <thead className={ids.length === 1 ? "sr-only" : undefined}>
          <tr>
            <td><span className="sr-only">Aspect</span></td>
            {ids.map((id, index) => <th key={id} scope="col" className="w-11 font-semibold">{letterOf(index)}</th>)}
          </tr>
        </thead>
        <tbody>
          {question.aspects.map((aspect, row) => (
            <tr key={aspect.id}>
              <th scope="row" title={aspect.help || undefined} className="max-w-52 truncate pe-2 text-start font-medium">{aspect.label}</th>
              {ids.map((id, column) => {
                const place = column * question.aspects.length + row;
                return (
                  <td key={id} className="p-0">
                    <button
                      type="button"
                      aria-current={active && place === at ? "step" : undefined}
                      aria-label={`${ids.length > 1 ? `${letterOf(column)}, ` : ""}${aspect.label}: ${shown(ratings[id]?.[aspect.id])}`}
                      onClick={() => onAnswer(answer, place)}
                      className={classNames("h-8 w-11 rounded-md border border-input/60 bg-card font-medium tabular-nums hover:border-primary", ratings[id]?.[aspect.id] !== undefined && "bg-primary-soft text-primary-soft-foreground", active && place === at && "border-primary ring-2 ring-primary")}
                    >
                      {shown(ratings[id]?.[aspect.id])}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {here && (
        <div className="min-w-0 flex-1">
          <p className="mb-1 text-sm">
            <span className="font-medium">{ids.length > 1 && `${letterOf(ids.indexOf(here.responseId))}: `}{here.aspect.label}</span>
            {here.aspect.help && <span className="text-muted-foreground"> {here.aspect.help}</span>}
          </p>
          <div className="flex flex-wrap gap-1.5">
            {offers.filter(({ id }) => !id.endsWith("Place")).map((offer) => {
              const point = offer.id === "notApplicable" ? null : Number(offer.id.slice("choice.".length));
              return (
                <OfferButton key={offer.id} offer={offer} active={active && point === null} chosen={value === point} onOffer={onOffer} label={offer.does} className="min-w-11 flex-1 flex-col lg:max-w-44">
                  <span className="font-semibold">{point ?? "n/a"}</span>
                  {point !== null && here.aspect.anchors[point - 1] && <span className="text-xs leading-tight">{here.aspect.anchors[point - 1]}</span>}
                </OfferButton>
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
}
