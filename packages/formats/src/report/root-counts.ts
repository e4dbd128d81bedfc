import type { PromptsReport } from "@laurel/core/datasets/dataset-report";
import { SPLITS, type Split } from "../splits/splits.ts";
import { numberList } from "./number-list.ts";

type PromptCounts = PromptsReport["prompts"];

/** Counts prompt roots, given as keys (`rootKey`), within and across splits: 8 bytes a row, at most 16. */
export function rootCounts(): {
  readonly add: (split: Split, key: number) => void;
  readonly counts: () => PromptCounts;
} {
  const keys = { train: numberList(), validation: numberList(), test: numberList() };
  return {
    add: (split, key) => keys[split].push(key),
    counts() {
      const runs = SPLITS.map((split) => runsOf(keys[split].values()));
      const [train = 0, validation = 0, test = 0] = runs.map(({ size }) => size);
      const all = new Map<number, number>();
      for (const run of runs) for (const [key, count] of run) all.set(key, (all.get(key) ?? 0) + count);
      const mostOfOne = [...all.values()].reduce((most, count) => Math.max(most, count), 0);
      const inBothSplits = [...all.keys()].filter(
        (key) => runs.filter((run) => run.has(key)).length > 1,
      ).length;
      return { train, validation, test, inBothSplits, mostOfOne };
    },
  };
}

function runsOf(keys: Float64Array): Map<number, number> {
  const runs = new Map<number, number>();
  for (const key of keys) runs.set(key, (runs.get(key) ?? 0) + 1);
  return runs;
}
