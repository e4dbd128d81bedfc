import type { NamedEstimate } from "./named-estimate.ts";

/** `missing` says whether there is no value, or a value without an interval. */
type MissingReason = {
  readonly missing: "value" | "interval";
  readonly reason: string;
  readonly labels: readonly string[];
};

/** Why statistics or their intervals are missing: each reason once, with the names that it is about. */
export function missingReasons(estimates: readonly NamedEstimate[]): readonly MissingReason[] {
  const found = estimates.flatMap(({ label, estimate }) => {
    const missing = missingOf(estimate);
    return missing ? [{ ...missing, labels: [label] }] : [];
  });
  return [...Map.groupBy(found, ({ missing, reason }) => `${missing} ${reason}`).values()].flatMap(
    (alike) => {
      const [first] = alike;
      return first ? [{ ...first, labels: alike.flatMap(({ labels }) => labels) }] : [];
    },
  );
}

function missingOf(estimate: NamedEstimate["estimate"]): Pick<MissingReason, "missing" | "reason"> | null {
  if (estimate.value === null) return { missing: "value", reason: estimate.reason };
  return estimate.interval.low === null ? { missing: "interval", reason: estimate.interval.reason } : null;
}
