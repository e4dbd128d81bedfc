const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** A size of a file for people: decimal units, three digits. */
export function showBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits)} ${UNITS[power] ?? ""}`;
}
