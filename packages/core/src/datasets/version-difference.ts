import { z } from "zod";
import { FamilyId } from "./families.ts";

const Count = z.int().min(0);

/**
 * Of one family: rows that are in both versions, in the later one only, and in the earlier one only. Where
 * the same texts are judged otherwise or moved to the other split, that is one changed row and neither an
 * added nor a removed one.
 */
export const FamilyDifference = z.strictObject({ same: Count, added: Count, removed: Count, changed: Count });
export type FamilyDifference = z.infer<typeof FamilyDifference>;

/** What a version has that the one before it had not. */
export const VersionDifference = z.strictObject({
  parentId: z.string(),
  parentNumber: z.int().min(1),
  families: z.partialRecord(FamilyId, FamilyDifference),
});
export type VersionDifference = z.infer<typeof VersionDifference>;
