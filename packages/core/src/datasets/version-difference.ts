import { z } from "zod";
import { FamilyId } from "./families.ts";

const Count = z.int().min(0);

/**
 * How the rows of one family differ: those in both versions, in the later one only, and in the earlier one
 * only. A row whose texts are judged differently or moved to another split counts as changed, and not as
 * added and removed.
 */
export const FamilyDifference = z.strictObject({ same: Count, added: Count, removed: Count, changed: Count });
export type FamilyDifference = z.infer<typeof FamilyDifference>;

/** How a version differs from the one before it. */
export const VersionDifference = z.strictObject({
  parentId: z.string(),
  parentNumber: z.int().min(1),
  families: z.partialRecord(FamilyId, FamilyDifference),
});
export type VersionDifference = z.infer<typeof VersionDifference>;
