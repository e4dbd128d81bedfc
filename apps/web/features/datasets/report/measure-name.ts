import type { Agreement } from "@laurel/core/datasets/dataset-report";
import type { Translate } from "../../../i18n/translate.ts";

/** What annotators agree on, or don't. */
export function measureName(
  t: Translate,
  { measure, aspect }: Pick<Agreement, "measure" | "aspect">,
): string {
  return aspect === null ? t(`datasetReport.measures.${measure}`) : aspect;
}
