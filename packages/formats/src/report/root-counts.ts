import type { PromptsReport } from "@laurel/core/datasets/report/dataset-report";
import type { Split } from "../splits/splits.ts";
import { numberList } from "./number-list.ts";

type PromptCounts = PromptsReport["prompts"];

/** Counts prompt roots, given as keys (`rootKey`), within and across splits: 8 bytes a row, at most 16. */
export function rootCounts(): { readonly add: (split: Split, key: number) => void; readonly counts: () => PromptCounts } {
  const keys = { train: numberList(), test: numberList() };
  return {
    add: (split, key) => keys[split].push(key),
    counts() {
      const [train, test] = [runsOf(keys.train.values()), runsOf(keys.test.values())];
      const inBoth = [...train].filter(([key]) => test.has(key));
      const sums = inBoth.map(([key, count]) => count + (test.get(key) ?? 0));
      const mostOfOne = [...train.values(), ...test.values(), ...sums].reduce((most, count) => Math.max(most, count), 0);
      return { train: train.size, test: test.size, inBothSplits: inBoth.length, mostOfOne };
    },
  };
}

function runsOf(keys: Float64Array): Map<number, number> {
  const runs = new Map<number, number>();
  for (const key of keys) runs.set(key, (runs.get(key) ?? 0) + 1);
  return runs;
}
