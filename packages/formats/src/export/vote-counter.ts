import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Manifest } from "@laurel/core/datasets/manifest";

export type VoteCounter = { readonly add: (task: JudgedTask) => void; readonly counts: () => Manifest["votes"] };

/** Counts the votes of tasks, in any order. */
export function voteCounter(): VoteCounter {
  const annotators = new Set<string>();
  const questionsVersions = new Set<number>();
  const guidelinesVersions = new Set<number>();
  let all = 0;
  return {
    add: ({ votes }) => {
      all += votes.length;
      for (const vote of votes) {
        annotators.add(vote.annotatorId);
        questionsVersions.add(vote.questionsVersion);
        guidelinesVersions.add(vote.guidelinesVersion);
      }
    },
    counts: () => ({ all, annotators: annotators.size, questionsVersions: inOrder(questionsVersions), guidelinesVersions: inOrder(guidelinesVersions) }),
  };
}

function inOrder(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((one, other) => one - other);
}
