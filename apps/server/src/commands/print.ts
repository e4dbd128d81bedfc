import type { ServerOptions } from "./connection.ts";

/** Prints a result: as one JSON document with --json, else as the lines that a person reads. */
export function print({ json }: Pick<ServerOptions, "json">, value: unknown, lines: readonly string[]): void {
  process.stdout.write(
    json ? `${JSON.stringify(value, null, 2)}\n` : lines.map((line) => `${line}\n`).join(""),
  );
}
