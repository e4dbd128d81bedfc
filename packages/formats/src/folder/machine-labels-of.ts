import type { ModelLabels } from "@laurel/core/datasets/manifest";
import type { PreparedFormat } from "./prepared-format.ts";

/**
 * What models labeled of the records of a format; null where people labeled all of them, and nobody asked
 * otherwise.
 */
export function machineLabelsOf({
  format,
  manifest,
}: Pick<PreparedFormat, "format" | "manifest">): ModelLabels | null {
  return format.family.id === "pairs" ? manifest.modelLabels : null;
}
