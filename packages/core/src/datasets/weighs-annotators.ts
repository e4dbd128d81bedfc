import type { DatasetSpec } from "./dataset-spec.ts";

/**
 * Whether a spec asks how accurate annotators are, which takes a look at all votes before any of them
 * decides.
 */
export function weighsAnnotators({
  aggregation,
  filters,
}: Pick<DatasetSpec, "aggregation" | "filters">): boolean {
  return aggregation === "dawid-skene" || filters.minPosterior > 0 || filters.minSkill > 0;
}
