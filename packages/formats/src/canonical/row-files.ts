import type { FamilyId } from "@laurel/core/datasets/families";
import { type Manifest, RowConfig, type RowFile } from "@laurel/core/datasets/manifest";
import { Split } from "@laurel/core/datasets/splits";
import { DomainError } from "@laurel/core/errors/domain-error";
import { canonicalJson } from "../files/hash.ts";
import { oneLine } from "../files/json-lines.ts";
import { readLines } from "../files/lines.ts";

/**
 * The files of a family's canonical rows: first those of the default configuration, then the ties, each in
 * the order of the splits.
 */
export function rowFiles({ rows }: Pick<Manifest, "rows">, family: FamilyId): RowFile[] {
  return RowConfig.options.flatMap((config) =>
    Split.options.flatMap((split) =>
      rows.filter((file) => file.family === family && file.config === config && file.split === split),
    ),
  );
}

/** The beginning of the names of files that hold a split of a configuration. */
export function fileStem(config: RowConfig, split: Split): string {
  return config === "ties" ? `ties-${split}` : split;
}

/**
 * A canonical row as one line of JSON Lines: equal rows give equal bytes, whatever order a database returned
 * the keys of its JSON in.
 */
export function rowLine(row: unknown): string {
  return oneLine(canonicalJson(row));
}

/** The lines of a stored file of canonical rows, a batch for each chunk of bytes. */
export async function* storedRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  for await (const lines of readLines(bytes, Infinity)) {
    yield lines.map((line) => {
      if (!("text" in line))
        throw new DomainError(
          "INTERNAL",
          `line ${line.line} of the version's rows ${line.reason}: the stored file is not what was written`,
        );
      return line.text;
    });
  }
}

/** Goes up whenever the same spec and watermark would give other bytes. */
export const EXPORTER_VERSION = "4";
