"use client";

import { useTranslations } from "next-intl";
import type { RatingAnswer, RatingQuestion } from "@laurel/core/questions/kinds/rating-schemas";
import type { Translate } from "../../../i18n/translate.ts";
import { letterOf } from "../../reading/response-letter.ts";
import type { ShortcutId } from "../keys.tsx";
import { type LeasedTask, presentedIds } from "../leased-task.ts";
import { type AnswerState, arrowOffers, type ControlProps, type DeskKind, type Offer } from "./desk-kind.ts";
import { OfferButton } from "./offer-button.tsx";
import { RatingTable } from "./rating-table.tsx";

export const RATING_DESK: DeskKind<RatingQuestion> = {
  startAt,
  offers,
  instant: (question, task) => ratingPlaces(question, task).length === 1,
  Control: RatingControl,
};

function ratingsOf({ answer }: Pick<AnswerState, "answer">): RatingAnswer["ratings"] {
  return answer?.kind === "rating" ? answer.ratings : {};
}

function startAt(state: Omit<AnswerState<RatingQuestion>, "at">): number {
  const ratings = ratingsOf(state);
  const places = ratingPlaces(state.question, state.task);
  const unfinished = places.findIndex(
    ({ responseId, aspect }) => ratings[responseId]?.[aspect.id] === undefined,
  );
  return unfinished === -1 ? places.length - 1 : unfinished;
}

/**
 * A digit rates the response and aspect in view and goes on to the next, so a task takes one key for each
 * aspect of each response.
 */
function offers(t: Translate, state: AnswerState<RatingQuestion>): Offer[] {
  const { question, task, at } = state;
  const places = ratingPlaces(question, task);
  const place = places[at];
  if (!place) return arrowOffers(t, state, places.length);
  const { responseId, aspect } = place;
  const ratings = ratingsOf(state);
  const next = Math.min(at + 1, places.length - 1);
  const about =
    task.responses.length > 1 ? `${letterOf(presentedIds(task), responseId)}, ${aspect.label}` : aspect.label;
  const rate = (id: ShortcutId, value: number | null, words: string): Offer => ({
    id,
    does: `${about}: ${words}`,
    answer: {
      kind: "rating",
      ratings: { ...ratings, [responseId]: { ...ratings[responseId], [aspect.id]: value } },
    },
    at: next,
  });
  const points = Array.from({ length: question.points }, (_, index) =>
    rate(
      `choice.${index + 1}`,
      index + 1,
      [String(index + 1), aspect.anchors[index]].filter(Boolean).join(", "),
    ),
  );
  return [
    ...points,
    ...(question.allowNotApplicable ? [rate("notApplicable", null, t("annotate.rating.doesNotApply"))] : []),
    ...arrowOffers(t, state, places.length),
  ];
}

/** What is rated, in the order of the keys: all aspects of the first response, then of the next. */
function ratingPlaces(
  question: RatingQuestion,
  task: LeasedTask,
): { readonly responseId: string; readonly aspect: RatingQuestion["aspects"][number] }[] {
  return presentedIds(task).flatMap((responseId) =>
    question.aspects.map((aspect) => ({ responseId, aspect })),
  );
}

/** A table of aspects by responses; the place in view has the points as buttons below it. */
function RatingControl({
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
              {ids.length > 1 && `${letterOf(ids, here.responseId)}: `}
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
                    <span className="font-semibold">{point ?? t("annotate.rating.notApplicable")}</span>
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
