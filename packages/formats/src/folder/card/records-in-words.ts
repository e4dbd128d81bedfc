import type { FormatManifest } from "@laurel/core/datasets/manifest";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import { countOf } from "./count-of.ts";

/** How many records there are, and what for. */
export function recordsInWords({ rows, ties }: FormatManifest["counts"]): string {
  const apart = sumOfSplits(ties);
  return [
    `${countOf(rows.train, "record")} for training`,
    ...(rows.validation === 0 ? [] : [`${countOf(rows.validation, "record")} for validation`]),
    `${countOf(rows.test, "record")} for testing`,
    ...(apart === 0 ? [] : [`${countOf(apart, "tie")} apart from these`]),
  ].reduce(
    (said, part, index, parts) =>
      `${said}${index === 0 ? "" : index === parts.length - 1 ? " and " : ", "}${part}`,
    "",
  );
}
