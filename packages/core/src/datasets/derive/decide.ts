import { DomainError } from "../../errors/domain-error.ts";
import type { DatasetSpec } from "../dataset-spec.ts";
import { majorityOf } from "./majority-of.ts";
import { optionPosteriors } from "./option-posteriors.ts";
import type { Say } from "./say.ts";

export type Decision<Option> = {
  readonly option: Option;
  readonly agreement: number;
  readonly posterior: number | null;
};

/**
 * What the votes on one thing decide: the option that more than half of them are for, or the one that is more
 * probable than every other by one-coin Dawid-Skene; null where there is none. `options` are all that could
 * be said.
 */
export function decide<Option>(
  says: readonly Say<Option>[],
  options: readonly Option[],
  aggregation: DatasetSpec["aggregation"],
): Decision<Option> | null {
  const posteriors = optionPosteriors(says, options);
  if (aggregation === "majority") {
    const majority = majorityOf(says.map(({ option }) => option));
    return majority && { ...majority, posterior: posteriors?.[options.indexOf(majority.option)] ?? null };
  }
  if (says.length === 0) return null;
  if (!posteriors)
    throw new DomainError(
      "INTERNAL",
      "votes are to be weighed by their annotators' accuracies, which were not estimated",
    );
  const posterior = Math.max(...posteriors);
  const [option, ...equals] = options.filter((_, index) => posteriors[index] === posterior);
  if (option === undefined || equals.length > 0) return null;
  return { option, agreement: says.filter((say) => say.option === option).length / says.length, posterior };
}
