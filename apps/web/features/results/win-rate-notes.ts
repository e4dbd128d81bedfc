import type { WinRatesSummary } from "@laurel/core/statistics/win-rates-summary";
import { countOf } from "../../lib/count-of.ts";

/** What a reader of win rates must know. */
export function winRateNotes(summary: Pick<WinRatesSummary, "comparisons" | "tasks" | "annotators" | "sameModel" | "groups"> & { readonly unnamed: number; readonly unplaced: number; readonly rankings: number }): readonly string[] {
  const notes = [
    `${countOf(summary.comparisons, "comparison")} on ${countOf(summary.tasks, "task")} by ${countOf(summary.annotators, "annotator")}. A tie, and both bad, is half a win for either; intervals come from drawing tasks again and again.`,
    "A win rate depends on which models a model met; the strength corrects for that.",
  ];
  if (summary.rankings > 0) notes.push("A ranking of three responses or more counts as all its pairs: of four responses, six comparisons. They are not independent, which is why intervals draw whole tasks.");
  if (summary.unplaced > 0) notes.push(`${countOf(summary.unplaced, "pair")} of responses that a ranking of only the best and the worst left between them ${summary.unplaced === 1 ? "is" : "are"} left out.`);
  if (summary.groups.length > 1) notes.push(`No comparison links these groups, so models are only comparable within one: ${summary.groups.map((group) => group.join(", ")).join(" | ")}.`);
  if (summary.sameModel > 0) notes.push(`${countOf(summary.sameModel, "comparison")} of a model with itself ${summary.sameModel === 1 ? "is" : "are"} left out.`);
  if (summary.unnamed > 0) notes.push(`${countOf(summary.unnamed, "comparison")} of responses without a known model ${summary.unnamed === 1 ? "is" : "are"} left out.`);
  return notes;
}
