import type { RatingAnswer, RatingQuestion } from "@laurel/core/questions/kinds/rating-schemas";
import type { Translate } from "../../../../i18n/translate.ts";
import { letterOf } from "../../letter-of.ts";
import { presentedIds } from "../../presented-ids.ts";
import type { AnswerState, DeskKind, Offer } from "../desk-kind.ts";
import { stepOffers } from "../step-offers.ts";
import { RatingControl } from "./rating-control.tsx";
import { ratingPlaces } from "./rating-places.ts";

function ratingsOf({ answer }: Pick<AnswerState, "answer">): RatingAnswer["ratings"] {
  return answer?.kind === "rating" ? answer.ratings : {};
}

function startAt(state: Omit<AnswerState<RatingQuestion>, "at">): number {
  const ratings = ratingsOf(state);
  const places = ratingPlaces(state.question, state.task);
  const open = places.findIndex(({ responseId, aspect }) => ratings[responseId]?.[aspect.id] === undefined);
  return open === -1 ? places.length - 1 : open;
}

/** A digit rates the place in view and goes on to the next: as many keys as responses times aspects. */
function offers(t: Translate, state: AnswerState<RatingQuestion>): Offer[] {
  const { question, task, at } = state;
  const places = ratingPlaces(question, task);
  const place = places[at];
  if (!place) return stepOffers(t, state, places.length);
  const { responseId, aspect } = place;
  const ratings = ratingsOf(state);
  const next = Math.min(at + 1, places.length - 1);
  const about =
    task.responses.length > 1
      ? `${letterOf(presentedIds(task).indexOf(responseId))}, ${aspect.label}`
      : aspect.label;
  const rate = (id: string, value: number | null, words: string): Offer => ({
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
    ...(question.allowNotApplicable ? [rate("notApplicable", null, t("annotate.doesNotApply"))] : []),
    ...stepOffers(t, state, places.length),
  ];
}

export const RATING_DESK: DeskKind<RatingQuestion> = {
  startAt,
  offers,
  instant: (question, task) => ratingPlaces(question, task).length === 1,
  Control: RatingControl,
};
