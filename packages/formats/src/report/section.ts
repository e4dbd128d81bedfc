import type { Split } from "../splits/splits.ts";

/**
 * The part of a report about one kind of record, fed its rows, those of a split in the order of their hashes.
 */
export type Section<Row, Figures> = {
  readonly add: (split: Split, row: Row) => void;
  readonly figures: () => Figures;
};
