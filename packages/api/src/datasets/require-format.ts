import type { Manifest } from "@laurel/core/datasets/manifest";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { WritableFormat } from "@laurel/formats/targets/format";
import { formatsOfRows } from "./formats-of-rows.ts";

/** A format that a version's rows can be written in. */
export function requireFormat(manifest: Pick<Manifest, "spec" | "rows">, formatId: string): WritableFormat {
  const possible = formatsOfRows(manifest);
  const format = possible.find(({ id }) => id === formatId);
  if (format) return format;
  const offer =
    possible.length === 0
      ? "It has no rows."
      : `It can be written as ${possible.map(({ id }) => id).join(", ")}.`;
  throw new DomainError("INVALID", `This version can't be written as ${JSON.stringify(formatId)}. ${offer}`, {
    field: "format",
  });
}
