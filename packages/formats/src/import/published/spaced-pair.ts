import { z } from "zod";
import { RecordGroup } from "@laurel/core/records/trl-preference-record";

const Spaced = z.string().startsWith(" ");

/**
 * What TRL's standard pairs are recognised by: every response begins with one space, which is the format's.
 * Of texts that begin otherwise, a space is what somebody wrote.
 */
export const SpacedPair = z.strictObject({
  prompt: z.string().min(1),
  chosen: Spaced,
  rejected: Spaced,
  group: RecordGroup,
});
