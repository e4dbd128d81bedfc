import type { LaurelRawLine } from "./laurel-raw-line.ts";

/** The lines of one kind. */
export type RawLineOf<K extends LaurelRawLine["kind"]> = Extract<LaurelRawLine, { readonly kind: K }>;
