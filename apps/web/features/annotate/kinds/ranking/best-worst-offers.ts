import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking-schemas";
import type { Translate } from "../../../../i18n/translate.ts";
import { letterOf } from "../../letter-of.ts";
import { presentedIds } from "../../presented-ids.ts";
import type { AnswerState, Offer } from "../desk-kind.ts";

/** The first key is the best one's, the second the worst one's; what is left stays unplaced between them. */
export function bestWorstOffers(t: Translate, { task, answer }: AnswerState<RankingQuestion>): Offer[] {
  const ids = presentedIds(task);
  const ranking = answer?.kind === "ranking" ? answer : undefined;
  const best = ranking?.tiers[0]?.[0];
  const back: Offer[] =
    best === undefined
      ? []
      : [
          {
            id: "back",
            does: t("annotate.takeTheLastOne"),
            answer: ranking?.partial ? { kind: "ranking", tiers: [[best]] } : undefined,
            at: 0,
          },
        ];
  if (ranking?.partial) return back;
  const choices = ids.flatMap((id, index): Offer[] => {
    if (id === best) return [];
    const tiers =
      best === undefined ? [[id]] : [[best], ids.filter((each) => each !== best && each !== id), [id]];
    return [
      {
        id: `choice.${index + 1}`,
        does: t(best === undefined ? "annotate.letterIsBest" : "annotate.letterIsWorst", {
          letter: letterOf(index),
        }),
        answer: { kind: "ranking", tiers, ...(best !== undefined && { partial: true as const }) },
        at: 0,
      },
    ];
  });
  return [...choices, ...back];
}
