import { oneLine } from "./one-line.ts";

/** A record as one line of JSON Lines, its keys in their order. */
export function jsonlLine(record: unknown): string {
  return oneLine(JSON.stringify(record));
}
