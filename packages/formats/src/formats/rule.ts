import type { RuleCode } from "@laurel/core/datasets/drop-reasons";

/** What a row must be so that a trainer learns from it what was judged. */
export type Rule<Row> = {
  readonly code: RuleCode;
  /** What is wrong with a row that breaks it, as the rest of a sentence about that row. */
  readonly message: string;
  readonly holds: (row: Row) => boolean;
};
