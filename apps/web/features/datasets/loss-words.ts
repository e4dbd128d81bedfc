import type { Translate } from "../../i18n/translate.ts";

const words = (t: Translate): Readonly<Record<string, string>> => ({
  margin: t("datasets.losses.margin"),
  "probability of the preference": t("datasets.losses.probability"),
  "that a model labeled it": t("datasets.losses.labeler"),
  reference: t("datasets.losses.reference"),
  continuation: t("datasets.losses.continuation"),
  "model name": t("datasets.losses.modelNames"),
  "model names": t("datasets.losses.modelNames"),
  "names and call ids of turns": t("datasets.losses.turnDetails"),
  "where the prompt ends": t("datasets.losses.promptEnd"),
  "neutral labels (counted as wrong)": t("datasets.losses.neutralLabels"),
  "steps without a label": t("datasets.losses.unlabeledSteps"),
  "that the annotator gave up, or found the problem bad": t("datasets.losses.verdict"),
  "ratings by other aspects": t("datasets.losses.otherAspects"),
  "fractions of a point": t("datasets.losses.fractions"),
});

/**
 * What a format leaves out of records, for people; what nobody has put into words yet as the format says it.
 */
export function lossWords(t: Translate, what: string): string {
  return words(t)[what] ?? what;
}
