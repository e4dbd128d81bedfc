import { isRow } from "../is-row.ts";
import type { LabelStudioTask } from "./label-studio-task.ts";
import type { ToolJudgment } from "./tool-judgment.ts";

/** What each annotation of Label Studio says with its Pairwise, Ranker, Choices and Rating controls. */
export function labelStudioJudgments({ annotations }: LabelStudioTask): ToolJudgment[] {
  return annotations.map(({ by, values }) => ({
    by,
    order: values.map(({ value }) => orderOf(value)).find((order) => order !== undefined),
    picked: values.flatMap(({ value }) => picksOf(value)),
    ratings: Object.fromEntries(
      values.flatMap(({ control, value }) =>
        isRow(value) && typeof value["rating"] === "number" ? [[control, value["rating"]]] : [],
      ),
    ),
  }));
}

/** A Ranker's ids, best first: a list of them, or the only bucket that holds any. */
function orderOf(value: unknown): string[][] | undefined {
  const ranker = isRow(value) && "ranker" in value ? value["ranker"] : undefined;
  const buckets = (isRow(ranker) ? Object.values(ranker) : [ranker]).filter(
    (bucket) => Array.isArray(bucket) && bucket.length > 0,
  );
  const [ids] = buckets;
  if (buckets.length !== 1 || !Array.isArray(ids)) return undefined;
  return ids.map((id) => [String(id)]);
}

function picksOf(value: unknown): string[] {
  const picks: readonly unknown[] = isRow(value)
    ? [value["selected"], ...(Array.isArray(value["choices"]) ? value["choices"] : [])]
    : [value];
  return picks.filter((pick) => typeof pick === "string");
}
