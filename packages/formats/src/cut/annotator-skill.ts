import { setImmediate } from "node:timers/promises";
import { type DatasetFilters, isFiltered } from "@laurel/core/datasets/dataset-filters";
import { type VotedUnit, votedUnits } from "@laurel/core/datasets/derive/voted-units";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Quality } from "@laurel/core/datasets/manifest";
import type { Split } from "@laurel/core/datasets/splits";
import {
  type AccuracyPrior,
  type LabelVotes,
  oneCoinDawidSkene,
} from "@laurel/statistics/votes/one-coin-dawid-skene";
import { inTurns, TURN_TASKS } from "../files/turns.ts";

type Options = {
  readonly minSkill: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((judgedTasks: number) => void) | undefined;
};

/** `accuracies` (0 to 1, to a millionth) by annotator, for everybody whose votes can be right or wrong. */
export type AnnotatorSkill = { readonly accuracies: ReadonlyMap<string, number>; readonly quality: Quality };

/** An annotator with few votes on things that others voted on too is assumed to be right 70 % of the time. */
const SKILL_PRIOR = { mean: 0.7, strength: 8 } satisfies AccuracyPrior;

/** Estimates from all votes how accurate each annotator is, whatever order the tasks come in. */
export async function annotatorSkill(
  judgedTasks: AsyncIterable<readonly JudgedTask[]>,
  { minSkill, signal, onProgress }: Options,
): Promise<AnnotatorSkill> {
  const table = voteTable();
  let done = 0;
  for await (const batch of judgedTasks) {
    signal?.throwIfAborted();
    for (const [index, task] of batch.entries()) {
      for (const unit of votedUnits(task)) table.add(unit);
      if (index % TURN_TASKS === TURN_TASKS - 1) await setImmediate();
    }
    done += batch.length;
    onProgress?.(done);
  }
  const votes = table.votes();
  const {
    accuracies: fitted,
    iterations,
    converged,
  } = await inTurns(oneCoinDawidSkene(votes, SKILL_PRIOR), signal);
  const accuracies = new Map(
    table.annotators().map((annotatorId, k) => [annotatorId, Math.round((fitted[k] ?? 0) * 1e6) / 1e6]),
  );
  const below = [...accuracies.values()].filter((accuracy) => accuracy < minSkill).length;
  return {
    accuracies,
    quality: {
      prior: SKILL_PRIOR,
      units: votes.classes.length,
      votes: votes.items.length,
      iterations,
      converged,
      annotators: accuracies.size,
      below,
    },
  };
}

/**
 * A task whose votes carry their annotators' accuracies, without those of annotators who are less accurate
 * than the spec asks of its split. Annotators whose answers were all neither right nor wrong have no
 * accuracy, and stay.
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

export type VoteTable = {
  readonly add: (unit: VotedUnit) => void;
  readonly votes: () => LabelVotes;
  /** The annotators in the order of their numbers. */
  readonly annotators: () => readonly string[];
};

/**
 * Votes on many things, 9 bytes each. If a thing has only one vote, only its author is remembered, since it
 * says nothing about how accurate they are.
 */
function voteTable(): VoteTable {
  const numbers = new Map<string, number>();
  let [classes, items, givenBy, labels] = [
    new Uint8Array(1_024),
    new Int32Array(4_096),
    new Int32Array(4_096),
    new Uint8Array(4_096),
  ];
  let [units, votes] = [0, 0];
  const numberOf = (annotatorId: string): number => {
    const known = numbers.get(annotatorId);
    if (known !== undefined) return known;
    numbers.set(annotatorId, numbers.size);
    return numbers.size - 1;
  };
  return {
    add: (unit) => {
      const given = unit.votes.map(({ annotatorId, label }) => ({ by: numberOf(annotatorId), label }));
      if (given.length < 2) return;
      if (units === classes.length) classes = grown(classes, new Uint8Array(2 * units));
      while (votes + given.length > items.length) {
        const size = 2 * items.length;
        [items, givenBy, labels] = [
          grown(items, new Int32Array(size)),
          grown(givenBy, new Int32Array(size)),
          grown(labels, new Uint8Array(size)),
        ];
      }
      for (const { by, label } of given) {
        items[votes] = units;
        givenBy[votes] = by;
        labels[votes] = label;
        votes += 1;
      }
      classes[units] = unit.classes;
      units += 1;
    },
    votes: () => ({
      classes: classes.subarray(0, units),
      annotators: numbers.size,
      items: items.subarray(0, votes),
      givenBy: givenBy.subarray(0, votes),
      labels: labels.subarray(0, votes),
    }),
    annotators: () => [...numbers.keys()],
  };
}

function grown<Numbers extends Uint8Array | Int32Array>(some: Numbers, larger: Numbers): Numbers {
  larger.set(some);
  return larger;
}
