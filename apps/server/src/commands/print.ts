import type { ServerOptions } from "./server-connection.ts";

/** Prints a result: one JSON document with --json, else lines for people. */
export function print({ json }: Pick<ServerOptions, "json">, value: unknown, lines: readonly string[]): void {
  process.stdout.write(
    json ? `${JSON.stringify(value, null, 2)}\n` : lines.map((line) => `${line}\n`).join(""),
  );
}

/** Lays rows out as columns of equal width under their names, with control characters made visible. */
export function formatTable(
  names: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string[] {
  const cells = [names, ...rows.map((row) => row.map((cell) => printable(String(cell ?? ""))))];
  const widths = names.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** A text with control and direction characters as escapes, so that it can't command the terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, (character) =>
    JSON.stringify(character)
      .slice(1, -1)
      .replace(/^[^\\]$/, (raw) => `\\u${raw.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}
