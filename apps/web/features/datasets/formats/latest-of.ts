import type { PreparedFormat } from "./prepared-format.ts";

/** What became of a format: the one that is ready, or being prepared, else the last attempt. Attempts come newest first or in any other order; ids are ordered by time. */
export function latestOf(prepared: readonly PreparedFormat[], format: string): PreparedFormat | undefined {
  const attempts = prepared.filter((each) => each.format === format).toSorted((one, other) => (one.id < other.id ? 1 : -1));
  return attempts.find(({ status }) => status === "ready" || status === "preparing") ?? attempts[0];
}
