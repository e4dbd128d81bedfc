import type { Estimate } from "@laurel/statistics/resampling/estimate";
import type { Translate } from "../../i18n/translate.ts";
import { showFigure } from "../../lib/figures.ts";

/**
 * A measure of agreement whose 0 is chance, such as alpha or tau-b, in plain words that its interval
 * supports.
 */
export function agreementWords(
  t: Translate,
  estimate: Estimate,
  measure: "alpha" | "tauB" = "alpha",
): string {
  if (estimate.value === null) return t("results.agreement.undefined", { reason: estimate.reason });
  const { low, high } = estimate.interval;
  if (low === null || high === null) return t("results.agreement.noInterval");
  if (low > 0)
    return t("results.agreement.aboveChance", {
      measure: t(`results.${measure}`),
      low: showFigure(t, low),
      high: showFigure(t, high),
    });
  if (high < 0)
    return t("results.agreement.belowChance", {
      measure: t(`results.${measure}`),
      low: showFigure(t, low),
      high: showFigure(t, high),
    });
  return t("results.agreement.maybeChance", { low: showFigure(t, low), high: showFigure(t, high) });
}
