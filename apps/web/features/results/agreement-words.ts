import type { Translate } from "../../i18n/translate.ts";
import type { Estimate } from "@laurel/core/statistics/estimate";

/** What a chance-corrected agreement says, in plain words: only what its interval supports. */
export function agreementWords(t: Translate, alpha: Estimate): string {
  if (alpha.value === null) return t("results.agreementCantBeComputed", { reason: alpha.reason });
  const { low, high } = alpha.interval;
  if (low === null || high === null) return t("results.thereIsTooLittle");
  if (low > 0) return t("results.annotatorsAgreeMoreOften", { low: figure(low), high: figure(high) });
  if (high < 0) return t("results.annotatorsAgreeLessOften", { low: figure(low), high: figure(high) });
  return t("results.theIntervalLowTo", { low: figure(low), high: figure(high) });
}

function figure(value: number): string {
  return value.toFixed(2).replace("-", "−");
}
