import { z } from "zod";

/**
 * The same on all records of one prompt, which depend on each other; files from elsewhere, and those of
 * before, have none.
 */
export const RecordGroup = z.string().optional();
