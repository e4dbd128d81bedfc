import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { DropReason } from "@laurel/core/datasets/drop-reasons";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { RowConfig } from "@laurel/core/datasets/manifest";

/**
 * A row, the share (0 to 1) of the votes that say what it says, and the probability of it where annotators
 * are weighed and it can be right or wrong.
 */
export type DecidedRow<Row> = {
  readonly row: Row;
  readonly agreement: number;
  readonly posterior: number | null;
  /** Where it is kept apart from what is trained on. */ readonly config?: RowConfig;
};

/** The canonical rows of one family that a judged task gives, and one reason for each that it does not. */
export type FamilyRows<Row> = (
  task: JudgedTask,
  spec: DatasetSpec,
) => { readonly rows: readonly DecidedRow<Row>[]; readonly dropped: readonly DropReason[] };
