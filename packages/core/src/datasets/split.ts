import { z } from "zod";

/** What a prompt's records are for: to train on, to choose a checkpoint by, or to test what was chosen. */
export const Split = z.enum(["train", "validation", "test"]);
export type Split = z.infer<typeof Split>;
