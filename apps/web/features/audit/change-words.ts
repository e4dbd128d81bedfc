function show(value: unknown): string {
  if (typeof value === "string") return value;
  return JSON.stringify(value) ?? "–";
}

/** A change of the audit log in one line: `field: value`, or `field: old → new`. */
export function changeWords(change: unknown): string {
  if (change === null || change === undefined) return "–";
  if (typeof change !== "object" || Array.isArray(change)) return show(change);
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  if (entries.length === 2 && "from" in change && "to" in change)
    return `${show(change.from)} → ${show(change.to)}`;
  if (entries.length === 0) return "–";
  return entries
    .map(([field, value]) => `${field}: ${typeof value === "object" ? changeWords(value) : show(value)}`)
    .join(", ");
}
