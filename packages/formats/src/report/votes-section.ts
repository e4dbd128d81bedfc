import type { Agreement, Annotators, Ceiling, DatasetReport } from "@laurel/core/datasets/dataset-report";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { compareRankings } from "@laurel/core/results/ranking-agreement";
import { bootstrapEstimate } from "@laurel/statistics/resampling/bootstrap";
import { meanStatistic } from "@laurel/statistics/resampling/statistic";
import type { InSteps } from "../files/turns.ts";
import { agreementOf, ceilingOf } from "./agreement.ts";
import { measuredUnits } from "./measured-units.ts";
import { BOOTSTRAP } from "./method.ts";
import { positionTally } from "./position-tally.ts";
import { unitTally } from "./unit-tally.ts";

type Measured = Pick<Agreement, "measure" | "aspect"> & { readonly tally: ReturnType<typeof unitTally> };
type VotesReport = Pick<DatasetReport, "tasks" | "agreement" | "ceiling" | "position" | "annotators"> & {
  readonly kind: DatasetReport["question"]["kind"];
};

const MEASURES: readonly Agreement["measure"][] = ["direction", "strength", "label", "rating", "step"];

/**
 * What judged tasks say, whatever their order: counts, agreement and its ceiling, position, and who voted.
 * Only counts are kept, no votes.
 */
export function votesSection(): {
  readonly add: (task: JudgedTask) => void;
  readonly figures: () => InSteps<VotesReport>;
} {
  const tasks = { judged: 0, voted: 0, severalVotes: 0, votes: 0 };
  const kinds = new Map<NonNullable<VotesReport["kind"]>, number>();
  const votesOf = new Map<string, number>();
  const measured = new Map<string, Measured>();
  const taus = new Map<number, number>();
  const position = positionTally();
  return {
    add(task) {
      tasks.judged += 1;
      tasks.votes += task.votes.length;
      if (task.votes.length > 0) tasks.voted += 1;
      if (task.votes.length > 1) tasks.severalVotes += 1;
      for (const { annotatorId, answer } of task.votes) {
        votesOf.set(annotatorId, (votesOf.get(annotatorId) ?? 0) + 1);
        kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + 1);
      }
      for (const { measure, aspect, units } of measuredUnits(task)) {
        const key = `${measure} ${aspect ?? ""}`;
        const each = measured.get(key) ?? {
          measure,
          aspect,
          tally: unitTally({ mirrored: measure === "direction" || measure === "strength" }),
        };
        measured.set(key, each);
        each.tally.add(units);
      }
      const tau = meanTauB(task);
      if (tau !== null) taus.set(tau, (taus.get(tau) ?? 0) + 1);
      position.add(task);
    },
    *figures() {
      const measures = yield* agreements(measured);
      return {
        tasks: { ...tasks },
        kind: [...kinds].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null,
        agreement: { measures, tauB: tauBOf(taus) },
        ceiling: ceiling(measured),
        position: position.position(),
        annotators: annotatorShares(votesOf.values()),
      };
    },
  };
}

function* agreements(measured: ReadonlyMap<string, Measured>): InSteps<Agreement[]> {
  const ordered = [...measured.values()].sort(
    (a, b) =>
      MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) ||
      ((a.aspect ?? "") < (b.aspect ?? "") ? -1 : 1),
  );
  const agreed: Agreement[] = [];
  for (const { measure, aspect, tally } of ordered) {
    agreed.push(agreementOf(measure, aspect, tally.tallied()));
    yield;
  }
  return agreed;
}

function tauBOf(taus: ReadonlyMap<number, number>): DatasetReport["agreement"]["tauB"] {
  const sorted = [...taus].sort(([a], [b]) => a - b);
  const statistic = meanStatistic(
    sorted.map(([tau]) => tau),
    "No task of three or more responses has two rankings that can be compared.",
  );
  const counts = sorted.map(([, count]) => count);
  return {
    tasks: counts.reduce((sum, count) => sum + count, 0),
    mean: bootstrapEstimate(counts, statistic, BOOTSTRAP),
  };
}

function ceiling(measured: ReadonlyMap<string, Measured>): Ceiling {
  const labeled = ["direction ", "label ", "step "].flatMap((key) => measured.get(key) ?? [])[0];
  if (labeled)
    return ceilingOf(
      labeled.tally.tallied(),
      (value) => labeled.measure === "direction" && (value === 0 || value === "both-bad"),
    );
  const reason =
    measured.size > 0
      ? "Ratings become means, against which single votes are neither right nor wrong."
      : "No votes decide a label.";
  return { units: 0, votes: 0, inSample: { value: null, reason }, leftOut: { value: null, reason } };
}

const LISTED = 200;

/**
 * Who cast how many votes, from each annotator's number of votes. Annotators get pseudonyms in the order of
 * their votes, the most first. Nothing else of a person is taken, so annotators with equal votes need no
 * order.
 *
 * Edge cases: without votes the largest share and the effective number are undefined, with the reason.
 * Source: 1 / Σ p² as in Hill 1973 (order 2), the inverse of Simpson's index.
 */
export function annotatorShares(votesOf: Iterable<number>): Annotators {
  const counts = [...votesOf].sort((a, b) => b - a);
  const total = counts.reduce((sum, votes) => sum + votes, 0);
  const squares = counts.reduce((sum, votes) => sum + votes * votes, 0);
  const none = { value: null, reason: "There are no votes." } as const;
  const unlisted = counts.slice(LISTED);
  return {
    annotators: counts.length,
    votes: total,
    effective: total === 0 ? none : { value: (total * total) / squares },
    largestShare: total === 0 ? none : { value: (counts[0] ?? 0) / total },
    listed: counts.slice(0, LISTED).map((votes, place) => ({
      name: `annotator-${String(place + 1).padStart(3, "0")}`,
      votes,
      share: votes / total,
    })),
    unlisted: { annotators: unlisted.length, votes: unlisted.reduce((sum, votes) => sum + votes, 0) },
  };
}

/**
 * The mean Kendall tau-b over a task's pairs of annotators, summed in ascending order; null if there are
 * fewer than three responses, or where no two rankings can be compared.
 */
export function meanTauB({ taskId, responses, votes }: JudgedTask): number | null {
  if (responses.length < 3) return null;
  const rankings = votes.flatMap(({ annotatorId, answer }) =>
    answer.kind === "ranking" ? [{ annotatorId, answer }] : [],
  );
  const taus = compareRankings({ taskId, responseIds: responses.map(({ id }) => id), rankings }).flatMap(
    ({ tau }) => tau.value ?? [],
  );
  return taus.length === 0
    ? null
    : taus.sort((a, b) => a - b).reduce((sum, tau) => sum + tau, 0) / taus.length;
}
