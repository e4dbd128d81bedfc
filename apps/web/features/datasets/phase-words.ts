import type { Translate } from "../../i18n/translate.ts";

const words = (t: Translate): Readonly<Record<string, string>> => ({
  reading: t("datasets.reading"),
  fitting: t("datasets.fitting"),
  measuring: t("datasets.measuringOnHeldOut"),
  naming: t("datasets.namingWhatWeighsMost"),
  "weighing annotators": t("datasets.weighingAnnotators"),
  "reading judgments": t("datasets.readingJudgments"),
  "labeling open pairs": t("datasets.modelLabels.labeling"),
  "comparing versions": t("datasets.comparingVersions"),
});

/** A job's phase for people. */
export function phaseWords(t: Translate, phase: string): string {
  return words(t)[phase] ?? (phase ? phase.charAt(0).toUpperCase() + phase.slice(1) : t("datasets.starting"));
}
