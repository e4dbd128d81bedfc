import { canonicalJson } from "../hash/canonical-json.ts";
import { oneLine } from "./one-line.ts";

/**
 * A canonical row as one line of JSON Lines: equal rows give equal bytes, whatever order a database returned
 * the keys of its JSON in.
 */
export function rowLine(row: unknown): string {
  return oneLine(canonicalJson(row));
}
