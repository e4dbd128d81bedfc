import type { WinRatesSummary } from "@laurel/statistics/comparisons/win-rates";
import type { Translate } from "../../i18n/translate.ts";

/** What a reader of win rates must know. */
export function winRateNotes(
  t: Translate,
  summary: Pick<WinRatesSummary, "comparisons" | "tasks" | "annotators" | "sameModel" | "groups"> & {
    readonly unnamed: number;
    readonly unplaced: number;
    readonly rankings: number;
  },
): readonly string[] {
  const notes = [
    t("results.comparisonOnTaskBy", {
      comparisons: summary.comparisons,
      tasks: summary.tasks,
      annotators: summary.annotators,
    }),
    t("results.aWinRateDepends"),
  ];
  if (summary.rankings > 0) notes.push(t("results.aRankingOfThree"));
  if (summary.unplaced > 0) notes.push(t("results.unplacedPairs", { count: summary.unplaced }));
  if (summary.groups.length > 1)
    notes.push(
      t("results.noComparisonLinksThese", {
        groups: summary.groups.map((group) => group.join(", ")).join(" | "),
      }),
    );
  if (summary.sameModel > 0) notes.push(t("results.comparisonOfAModel", { sameModel: summary.sameModel }));
  if (summary.unnamed > 0) notes.push(t("results.unnamedComparisons", { count: summary.unnamed }));
  return notes;
}
