import type { PairPolicy } from "@laurel/core/datasets/dataset-policies";
import type { Translate } from "../../../i18n/translate.ts";
import { MARGIN_PRESETS } from "./margin-presets.ts";

/** How strength becomes a margin, for people. */
export function marginWords(t: Translate, margin: PairPolicy["margin"]): string {
  const is = (preset: PairPolicy["margin"]) =>
    preset?.scale === margin?.scale && preset?.offset === margin?.offset;
  if (margin === null) return t("datasets.margins.none");
  if (is(MARGIN_PRESETS["as-given"])) return t("datasets.margins.as-given");
  if (is(MARGIN_PRESETS["llama-2"])) return t("datasets.margins.llama-2");
  return t("datasets.marginFormula", margin);
}
