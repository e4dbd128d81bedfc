import type { PromptsReport } from "@laurel/core/datasets/dataset-report";
import type { PromptMessages } from "@laurel/core/records/messages";
import type { Split } from "../splits/splits.ts";
import { rootCounts } from "./root-counts.ts";
import { valueCounts } from "./value-counts.ts";

export type FamilyBase = {
  /** `root` as `rootKey` gives it. */
  readonly add: (split: Split, prompt: PromptMessages, root: number) => void;
  readonly figures: () => Pick<PromptsReport, "rows" | "prompts" | "promptCharacters">;
};

/** What a report says of every kind of record: rows, prompts, and how long these are. */
export function familyBase(): FamilyBase {
  const rows = { train: 0, validation: 0, test: 0 };
  const roots = rootCounts();
  const characters = valueCounts();
  return {
    add(split, prompt, root) {
      rows[split] += 1;
      roots.add(split, root);
      characters.add(prompt.reduce((sum, { content }) => sum + content.length, 0));
    },
    figures: () => ({
      rows: { ...rows },
      prompts: roots.counts(),
      promptCharacters: characters.spread("There are no rows."),
    }),
  };
}
