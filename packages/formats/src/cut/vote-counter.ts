import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Manifest } from "@laurel/core/datasets/manifest";

export type VoteCounter = {
  readonly add: (task: JudgedTask) => void;
  readonly counts: () => Pick<Manifest, "votes" | "otherCampaigns">;
};

type CampaignCounter = {
  judgedTasks: number;
  votes: number;
  readonly questionsVersions: Set<number>;
  readonly guidelinesVersions: Set<number>;
};

/**
 * Counts the votes of tasks in any order. Those of other campaigns are counted apart too, since each campaign
 * numbers its own versions.
 */
export function voteCounter(otherCampaigns: readonly string[]): VoteCounter {
  const annotators = new Set<string>();
  const own = campaignCounter();
  const others = new Map(otherCampaigns.map((campaignId) => [campaignId, campaignCounter()]));
  let imported = 0;
  return {
    add: ({ votes, otherCampaign }) => {
      const counter = (otherCampaign && others.get(otherCampaign)) || own;
      counter.judgedTasks += 1;
      counter.votes += votes.length;
      for (const vote of votes) {
        if (vote.presented === null) imported += 1;
        annotators.add(vote.annotatorId);
        counter.questionsVersions.add(vote.questionsVersion);
        counter.guidelinesVersions.add(vote.guidelinesVersion);
      }
    },
    counts: () => {
      const apart = [...others].map(([campaignId, { judgedTasks, votes, ...versions }]) => ({
        campaignId,
        judgedTasks,
        votes,
        ...inOrder(versions),
      }));
      const all = apart.reduce((sum, { votes }) => sum + votes, own.votes);
      return {
        votes: { all, imported, annotators: annotators.size, ...inOrder(own) },
        otherCampaigns: apart,
      };
    },
  };
}

function campaignCounter(): CampaignCounter {
  return { judgedTasks: 0, votes: 0, questionsVersions: new Set(), guidelinesVersions: new Set() };
}

function inOrder({
  questionsVersions,
  guidelinesVersions,
}: Pick<CampaignCounter, "questionsVersions" | "guidelinesVersions">) {
  const sorted = (numbers: ReadonlySet<number>) => [...numbers].sort((one, other) => one - other);
  return { questionsVersions: sorted(questionsVersions), guidelinesVersions: sorted(guidelinesVersions) };
}
