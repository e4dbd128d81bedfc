import type { NamedEstimate } from "./named-estimate.ts";

/** Why statistics or their intervals are missing: each reason once, with the names that it is about. */
export function missingReasons(estimates: readonly NamedEstimate[]): readonly { readonly reason: string; readonly labels: readonly string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const { label, estimate } of estimates) {
    const reason = reasonOf(estimate);
    if (reason !== null) reasons.set(reason, [...(reasons.get(reason) ?? []), label]);
  }
  return [...reasons].map(([reason, labels]) => ({ reason, labels }));
}

function reasonOf(estimate: NamedEstimate["estimate"]): string | null {
  if (estimate.value === null) return estimate.reason;
  return estimate.interval.low === null ? estimate.interval.reason : null;
}
