import type { ModelLabels } from "@laurel/core/datasets/manifest";
import { countOf } from "./count-of.ts";
import { percent } from "./percent.ts";

/**
 * How many records a model labeled, by what it learned from, and how right it was elsewhere; or why none was.
 */
export function modelLabelsInWords({
  folds,
  decidedPairs,
  openPairs,
  labeled,
  accuracyHeldOut,
  untrained,
}: ModelLabels): string {
  if (untrained !== null)
    return `No record was labeled by a model: ${countOf(decidedPairs, "decided pair")} ${untrained === "too-few-pairs" ? "are too few" : "have too few prompts"} to learn from.`;
  const measured =
    accuracyHeldOut === null
      ? ""
      : ` Of the decided pairs these models put ${percent(Number(accuracyHeldOut.toFixed(3)))} right, each by a model that had not seen its prompt.`;
  return `${countOf(labeled, "record")} of the version's training split ${labeled === 1 ? "was" : "were"} labeled by Bradley-Terry reward models, of ${countOf(openPairs, "pair")} that people's votes left open: of ${folds} models, each learned from the decided pairs of the others' prompts (${countOf(decidedPairs, "pair")} in all), and none labeled a prompt that it had seen.${measured} In the version's canonical rows they are marked (“labeledBy”: “model”).`;
}
