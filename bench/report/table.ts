type Cell = string | number;

const text = (cell: Cell) =>
  typeof cell === "number" ? cell.toLocaleString("en", { maximumFractionDigits: cell < 100 ? 2 : 0 }) : cell;

/** Prints rows under a title, with numbers aligned to the right. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const widths = header.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => text(row[column] ?? "").length)),
  );
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell, column) =>
        typeof cell === "number"
          ? text(cell).padStart(widths[column] ?? 0)
          : text(cell).padEnd(widths[column] ?? 0),
      )
      .join("  ");
  process.stdout.write(
    `\n${title}\n${line(header)}\n${widths.map((width) => "-".repeat(width)).join("  ")}\n${rows.map((row) => `${line(row)}\n`).join("")}`,
  );
}

type Target = { readonly atLeast: number } | { readonly atMost: number };

/** The target, whether a measured value meets it, and their ratio, which is at least 1 when it does. */
export function againstTarget(measured: number, target: Target): string {
  const [sign, wanted, ratio] =
    "atLeast" in target
      ? ["≥", target.atLeast, measured / target.atLeast]
      : ["≤", target.atMost, target.atMost / measured];
  return `${sign} ${wanted.toLocaleString("en")}: ${ratio >= 1 ? "met" : "MISSED"} (×${ratio.toFixed(2)})`;
}

/**
 * The value below which a share `p` (0 to 1) of the values lies, by nearest rank; NaN when there are none.
 */
export function percentile(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN;
}
