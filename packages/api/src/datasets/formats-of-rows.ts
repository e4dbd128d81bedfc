import type { Manifest } from "@laurel/core/datasets/manifest";
import { ALL_FORMATS } from "@laurel/formats/targets/all-formats";
import type { WritableFormat } from "@laurel/formats/targets/format";

/**
 * The formats that a version's rows can be written in, family by family in the spec's order. A family without
 * rows has none.
 */
export function formatsOfRows({ spec, rows }: Pick<Manifest, "spec" | "rows">): readonly WritableFormat[] {
  const families = spec.families.filter((family) => rows.some((file) => file.family === family));
  return families.flatMap((family) => ALL_FORMATS.filter((format) => format.family.id === family));
}
