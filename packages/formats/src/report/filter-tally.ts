import type { TestFilter } from "@laurel/core/datasets/dataset-report";

type Figures = NonNullable<TestFilter["pairs"]>;
type Rows = readonly { readonly agreement: number }[];

type FilterTally = {
  readonly addUnfiltered: (rows: Rows) => void;
  readonly addFiltered: (rows: Rows) => void;
  readonly figures: () => Figures;
};

/** Counts rows with and without a filter, in any order. */
export function filterTally(): FilterTally {
  const [unfiltered, filtered] = [tally(), tally()];
  return {
    addUnfiltered: unfiltered.add,
    addFiltered: filtered.add,
    figures: () => ({ unfiltered: unfiltered.figures(), filtered: filtered.figures() }),
  };
}

function tally() {
  const counts = new Map<number, number>();
  return {
    add: (rows: Rows) => {
      for (const { agreement } of rows) counts.set(agreement, (counts.get(agreement) ?? 0) + 1);
    },
    figures: (): Figures["filtered"] => {
      // In one order, so that the last bits of the sum don't depend on how the tasks came.
      const sorted = [...counts].toSorted(([one], [other]) => one - other);
      const rows = sorted.reduce((sum, [, count]) => sum + count, 0);
      return {
        rows,
        agreement:
          rows === 0
            ? { value: null, reason: "There are no rows." }
            : { value: sorted.reduce((sum, [agreement, count]) => sum + agreement * count, 0) / rows },
      };
    },
  };
}
