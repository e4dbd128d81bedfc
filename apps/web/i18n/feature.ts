import type { Messages } from "./messages.ts";

/** A part of the catalogue: one file of texts. */
export type Feature = keyof Messages;
