import { z } from "zod";

/**
 * How a response without steps of its own is split: at blank lines, before lines that begin with a number, or
 * at every line.
 */
export const SplitRule = z.enum(["blank-lines", "numbered", "lines"]);
export type SplitRule = z.infer<typeof SplitRule>;
