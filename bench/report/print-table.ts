type Cell = string | number;

const text = (cell: Cell) =>
  typeof cell === "number" ? cell.toLocaleString("en", { maximumFractionDigits: cell < 100 ? 2 : 0 }) : cell;

/** Prints rows under a title, numbers to the right. */
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
