import type { Manifest } from "@laurel/core/datasets/manifest";
import { DomainError } from "@laurel/core/errors/domain-error";
import { ALL_FORMATS } from "@laurel/formats/formats/all-formats";

/** A format that a version's rows can be written in. */
export function requireFormat({ rows }: Pick<Manifest, "rows">, formatId: string) {
  const possible = ALL_FORMATS.filter(({ family }) => rows.some((file) => file.family === family.id));
  const format = possible.find(({ id }) => id === formatId);
  if (format) return format;
  const offer = possible.length === 0 ? "It has no rows." : `It can be written as ${possible.map(({ id }) => id).join(", ")}.`;
  throw new DomainError("INVALID", `This version can't be written as ${JSON.stringify(formatId)}. ${offer}`, { field: "format" });
}
