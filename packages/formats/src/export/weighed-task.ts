import type { DatasetFilters } from "@laurel/core/datasets/dataset-filters";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { isFiltered } from "../splits/is-filtered.ts";
import type { Split } from "../splits/splits.ts";
import { SKILL_PRIOR, type AnnotatorSkill } from "./annotator-skill.ts";

/**
 * A task whose votes carry their annotators' accuracies, without those of annotators who are less accurate
 * than the spec asks of its split. Who gave only answers that are neither right nor wrong has none, and
 * stays.
 */
export function weighedTask(
  task: JudgedTask,
  { accuracies }: Pick<AnnotatorSkill, "accuracies">,
  { minSkill, onTest }: Pick<DatasetFilters, "minSkill" | "onTest">,
  split: Split,
): JudgedTask {
  const least = isFiltered(split, { onTest }) ? minSkill : 0;
  const votes = task.votes.flatMap((vote) => {
    const accuracy = accuracies.get(vote.annotatorId);
    return accuracy !== undefined && accuracy < least
      ? []
      : [{ ...vote, accuracy: accuracy ?? SKILL_PRIOR.mean }];
  });
  return { ...task, votes };
}
