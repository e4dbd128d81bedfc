import type { z } from "zod";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { Rule } from "./rule.ts";

/**
 * What all formats of one kind of supervision are made from: a canonical row, and what any trainer needs of
 * it.
 */
export type Family<Row> = {
  readonly id: FamilyId;
  readonly row: z.ZodType<Row>;
  /**
   * Most trainers check none of these themselves: a row that breaks one trains on something else, or crashes.
   */
  readonly rules: readonly Rule<Row>[];
};
