import { z } from "zod";
import { FamilyId } from "../family-id.ts";

const Outcome = z.union([
  z.strictObject({ value: z.number() }),
  z.strictObject({ value: z.null(), reason: z.string().min(1) }),
]);
const Tested = z.strictObject({
  rows: z.int().min(0),
  /** The mean over rows of the share of the votes that say what was decided. */ agreement: Outcome,
});

/**
 * What the test split would have been without the filters that were made to apply to it, and what it is with
 * them, by family: a test split of easy cases flatters. Both are counted before duplicates and what is near,
 * contaminated or beyond a cap is left out.
 */
export const TestFilter = z.partialRecord(FamilyId, z.strictObject({ unfiltered: Tested, filtered: Tested }));
export type TestFilter = z.infer<typeof TestFilter>;
