import type { Finding } from "./finding.ts";

/** A record of the right shape, the line that it begins on, and what it was decoded to. */
export type SeenRecord = {
  readonly line: number;
  readonly record: Readonly<Record<string, unknown>>;
  readonly row: unknown;
};

/**
 * A rule over all records of a file. It remembers what it needs of them, never the records, and finds the
 * first that breaks it.
 */
export type FileRule = { readonly add: (seen: SeenRecord) => void; readonly finish: () => Finding[] };
