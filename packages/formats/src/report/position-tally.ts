import type { Position } from "@laurel/core/datasets/dataset-report";
import { pairVote } from "@laurel/core/datasets/derive/preferences";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { bootstrapEstimate } from "@laurel/statistics/resampling/bootstrap";
import { ratioStatistic } from "@laurel/statistics/resampling/statistic";
import { BOOTSTRAP } from "./method.ts";

type Compared = { won: number; lost: number; ties: number };

/**
 * How often the response that was shown earlier won, over the pairs that a vote orders. Ties and "both bad"
 * are counted apart and left out of the rate. A rate of one half means no bias, if the order was drawn by
 * chance. The interval is bootstrapped over tasks; tasks with the same counts are held as one.
 *
 * Edge cases: votes whose order of presentation is not known are counted in `unseen`; if nothing was
 * compared, the rate is undefined and has a reason. Source: definition.
 */
export function positionTally(): {
  readonly add: (task: JudgedTask) => void;
  readonly position: () => Position;
} {
  const results = new Map<string, { readonly won: number; readonly of: number; tasks: number }>();
  let [ties, unseen] = [0, 0];
  return {
    add(task) {
      const compared: Compared = { won: 0, lost: 0, ties: 0 };
      for (const { answer, presented } of task.votes) {
        if (answer.kind !== "ranking") continue;
        const order = presented ?? task.responses.map(({ id }) => id);
        const ofVote = earlierAgainstLater(answer, order);
        if (presented === null) unseen += ofVote.won + ofVote.lost + ofVote.ties;
        else for (const part of ["won", "lost", "ties"] as const) compared[part] += ofVote[part];
      }
      ties += compared.ties;
      const of = compared.won + compared.lost;
      if (of === 0) return;
      const seen = results.get(`${of} ${compared.won}`);
      if (seen) seen.tasks += 1;
      else results.set(`${of} ${compared.won}`, { won: compared.won, of, tasks: 1 });
    },
    position() {
      const sorted = [...results.values()].sort((a, b) => a.of - b.of || a.won - b.won);
      const reason =
        unseen > 0
          ? "No vote says in which order its responses were shown and prefers one of them."
          : "No vote prefers one response to another.";
      const statistic = ratioStatistic(
        sorted.map(({ won }) => won),
        sorted.map(({ of }) => of),
        reason,
      );
      const n = sorted.reduce((sum, { of, tasks }) => sum + of * tasks, 0);
      return {
        earlierWon: {
          n,
          share: bootstrapEstimate(
            sorted.map(({ tasks }) => tasks),
            statistic,
            BOOTSTRAP,
          ),
        },
        ties,
        unseen,
      };
    },
  };
}

function earlierAgainstLater(answer: Parameters<typeof pairVote>[0], order: readonly string[]): Compared {
  const says = order.flatMap((earlier, place) =>
    order.slice(place + 1).map((later) => pairVote(answer, earlier, later)),
  );
  const count = (...wanted: readonly (typeof says)[number][]) =>
    says.filter((each) => wanted.includes(each)).length;
  return { won: count("first"), lost: count("second"), ties: count("tie", "both-bad") };
}
