import type { PromptsReport } from "@laurel/core/datasets/dataset-report";
import { Split } from "@laurel/core/datasets/splits";
import type { PromptMessages } from "@laurel/core/records/messages";
import { promptRootHash, rootKey } from "../canonical/prompt-root.ts";
import { numberList, valueCounts } from "./collected-numbers.ts";

/**
 * The part of a report about one kind of record. It is given the rows of each split in the order of their
 * hashes.
 */
export type Section<Row, Figures> = {
  readonly add: (split: Split, row: Row) => void;
  readonly figures: () => Figures;
};

export type FamilyBase = {
  /** Counts a row by its prompt, and returns the key of the prompt's root (`rootKey`). */
  readonly add: (split: Split, prompt: PromptMessages) => number;
  readonly figures: () => Pick<PromptsReport, "rows" | "prompts" | "promptCharacters">;
};

/** What a report says of every kind of record: rows, prompts, and how long these are. */
export function familyBase(): FamilyBase {
  const rows = { train: 0, validation: 0, test: 0 };
  const roots = rootCounts();
  const characters = valueCounts();
  return {
    add(split, prompt) {
      const root = rootKey(promptRootHash(prompt));
      rows[split] += 1;
      roots.add(split, root);
      characters.add(prompt.reduce((sum, { content }) => sum + content.length, 0));
      return root;
    },
    figures: () => ({
      rows: { ...rows },
      prompts: roots.counts(),
      promptCharacters: characters.spread("There are no rows."),
    }),
  };
}

type PromptCounts = PromptsReport["prompts"];

/** Counts prompt roots, given as keys (`rootKey`), within and across splits: 8 bytes a row, at most 16. */
function rootCounts(): {
  readonly add: (split: Split, key: number) => void;
  readonly counts: () => PromptCounts;
} {
  const keys = { train: numberList(), validation: numberList(), test: numberList() };
  return {
    add: (split, key) => keys[split].push(key),
    counts() {
      const runs = Split.options.map((split) => runsOf(keys[split].values()));
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
