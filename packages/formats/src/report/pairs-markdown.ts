import type { PairsReport } from "@laurel/core/datasets/dataset-report";
import { figureText } from "./figure-text.ts";
import { markdownTable } from "./markdown-table.ts";

/** What pairs alone have: win rates against length and format, and the baselines. */
export function pairsMarkdown({ used, length, features, baselines }: PairsReport): string {
  const ratios = length.byRatio.map(({ from, to, longerChosen }) => [
    `${from} to ${to ?? "any"} times as long`,
    longerChosen.n,
    figureText(longerChosen.share),
  ]);
  const formats = features.map(({ id, both, neither, withIt }) => [
    id,
    both,
    neither,
    withIt.n,
    figureText(withIt.share),
  ]);
  const predicted =
    baselines.on === "test"
      ? "on the test split"
      : `on the training split, by cross-fit in ${baselines.folds} folds`;
  return [
    `The following is of the first ${used.train} training, ${used.validation} validation and ${used.test} test pairs in the order of their hashes.\n\n`,
    markdownTable(
      ["longer response chosen", "pairs", "share (95 %)"],
      [["all of different length", length.longerChosen.n, figureText(length.longerChosen.share)], ...ratios],
    ),
    `Pairs of equal length: ${length.equal}.\n\n`,
    markdownTable(
      ["format", "in both", "in neither", "in one", "share in which that one was chosen (95 %)"],
      formats,
    ),
    `Baselines, ${predicted} (${baselines.fittedRows} training pairs, ridge penalty ${baselines.penalty}):\n\n`,
    markdownTable(
      ["predicts from", "pairs", "accuracy (95 %)"],
      [
        ["length alone", baselines.lengthOnly.n, figureText(baselines.lengthOnly.share)],
        ["style alone", baselines.styleOnly.n, figureText(baselines.styleOnly.share)],
      ],
    ),
    markdownTable(
      ["style feature", "weight"],
      (baselines.weights ?? []).map(({ feature, weight }) => [`\`${feature}\``, weight]),
    ),
  ].join("");
}
