import type { EncodedRow } from "./encoded-rows.ts";
import type { DataFile } from "./prepared-format.ts";

/** Which rows files hold. */
export type RowPlace = Pick<DataFile, "config" | "split">;

/** One kind of files of a split: takes its records in order, a batch at a time. */
export type RecordFiles = {
  readonly write: (records: readonly EncodedRow[]) => Promise<void>;
  readonly finish: () => Promise<DataFile[]>;
};
