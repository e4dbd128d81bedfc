import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking-schemas";
import type { Translate } from "../../../../i18n/translate.ts";
import { presentedIds } from "../../presented-ids.ts";
import type { AnswerState, Offer } from "../desk-kind.ts";
import { scalePoints } from "./scale-points.ts";

/** Two responses: a key a point of the scale. */
export function pairOffers(t: Translate, { question, task }: AnswerState<RankingQuestion>): Offer[] {
  return scalePoints(t, question, presentedIds(task)).map(({ id, label, answer }) => ({
    id,
    does: label,
    answer,
    at: 0,
  }));
}
