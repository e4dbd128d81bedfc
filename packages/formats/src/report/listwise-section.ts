import type { ListwiseReport } from "@laurel/core/datasets/dataset-report";
import { responseText } from "@laurel/core/records/message-text";
import type { ListwiseRow } from "../formats/rows/listwise-row.ts";
import { familyBase } from "./family-base.ts";
import { rootKey } from "./root-key.ts";
import type { Section } from "./section.ts";
import { valueCounts } from "./value-counts.ts";

/** Rankings: how many responses they order, and how many of those share a rank. */
export function listwiseSection(): Section<ListwiseRow, ListwiseReport> {
  const base = familyBase();
  const characters = valueCounts();
  const sizes = new Map<number, number>();
  let [rowsWithTies, pairs, tiedPairs] = [0, 0, 0];
  return {
    add(split, { prompt, completions }) {
      base.add(split, prompt, rootKey(prompt));
      const size = completions.length;
      sizes.set(size, (sizes.get(size) ?? 0) + 1);
      const ranks = new Map<number, number>();
      for (const { messages, rank } of completions) {
        characters.add(responseText(messages).length);
        ranks.set(rank, (ranks.get(rank) ?? 0) + 1);
      }
      pairs += pairsOf(size);
      tiedPairs += [...ranks.values()].reduce((sum, shared) => sum + pairsOf(shared), 0);
      if (ranks.size < size) rowsWithTies += 1;
    },
    figures: () => ({
      ...base.figures(),
      completionCharacters: characters.spread("There are no rows."),
      sizes: [...sizes].sort(([a], [b]) => a - b).map(([completions, rows]) => ({ completions, rows })),
      rowsWithTies,
      pairs,
      tiedPairs,
    }),
  };
}

function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}
