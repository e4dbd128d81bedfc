import { type JudgedTask, type TaskVote, votesOfKind } from "../judged-task.ts";
import { pairOptions, pairVote } from "./preferences.ts";

/** One thing that was voted on: how many labels it could get, and who gave it which. */
export type VotedUnit = {
  readonly classes: number;
  readonly votes: readonly { readonly annotatorId: string; readonly label: number }[];
};

/**
 * What was voted on in a task and can be right or wrong: each pair of responses for rankings, each response
 * for good or bad, each step for step labels. Ratings and written answers can't be right or wrong.
 */
export function votedUnits(task: JudgedTask): VotedUnit[] {
  return [...pairUnits(task), ...binaryUnits(task), ...stepUnits(task)].filter(
    ({ votes }) => votes.length > 0,
  );
}

type Labeled = VotedUnit["votes"][number];

function pairUnits({ responses, votes }: JudgedTask): VotedUnit[] {
  const rankings = votesOfKind(votes, "ranking");
  return responses.flatMap((first, index) =>
    responses.slice(index + 1).map((second) => {
      const said = rankings.flatMap((vote) => {
        const option = pairVote(vote.answer, first.id, second.id);
        return option === null ? [] : [{ vote, option }];
      });
      const options = pairOptions(
        said.map(({ vote }) => vote),
        said.map(({ option }) => option),
      );
      return {
        classes: options.length,
        votes: said.map(({ vote, option }) => labeled(vote, options.indexOf(option))),
      };
    }),
  );
}

function binaryUnits({ responses, votes }: JudgedTask): VotedUnit[] {
  const verdicts = votesOfKind(votes, "binary");
  return responses.map(({ id }) => ({
    classes: 2,
    votes: verdicts.flatMap((vote) =>
      vote.answer.labels[id] === undefined ? [] : [labeled(vote, vote.answer.labels[id] ? 1 : 0)],
    ),
  }));
}

function stepUnits({ responses, votes }: JudgedTask): VotedUnit[] {
  const steps = votesOfKind(votes, "steps");
  return responses.flatMap(({ id }) => {
    const most = Math.max(0, ...steps.map(({ answer }) => answer.traces[id]?.labels.length ?? 0));
    return Array.from({ length: most }, (_, step) => ({
      classes: 3,
      votes: steps.flatMap((vote) => {
        const label = vote.answer.traces[id]?.labels[step];
        return label === undefined ? [] : [labeled(vote, label + 1)];
      }),
    }));
  });
}

function labeled({ annotatorId }: TaskVote, label: number): Labeled {
  return { annotatorId, label };
}
