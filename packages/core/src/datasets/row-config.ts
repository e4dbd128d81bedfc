import { z } from "zod";

/**
 * Which of a family's rows: those to train on, or those that the votes call equal, where a spec keeps them
 * apart. Loaders call each a configuration.
 */
export const RowConfig = z.enum(["default", "ties"]);
export type RowConfig = z.infer<typeof RowConfig>;
