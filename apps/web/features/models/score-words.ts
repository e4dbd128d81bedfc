import type { Translate } from "../../i18n/translate.ts";
import { showFigure } from "../plots/show-figure.ts";

/**
 * What two rewards say. Only their difference means something: P(first preferred) = 1 / (1 + exp(second −
 * first)), both in calibrated logits (Bradley & Terry 1952). Equal rewards prefer neither.
 */
export function scoreWords(t: Translate, first: number, second: number): string {
  const figures = t("models.rewardsFirstAndSecond", {
    first: showFigure(t, first),
    second: showFigure(t, second),
  });
  if (first === second) return t("models.figuresTheModelHas", { figures });
  const sure = 1 / (1 + Math.exp(-Math.abs(first - second)));
  return t("models.figuresTheModelPrefers", {
    figures,
    first: first > second ? 1 : 2,
    sure: Math.round(sure * 100),
  });
}
