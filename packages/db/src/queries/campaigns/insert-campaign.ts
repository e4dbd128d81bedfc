import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { Tx } from "../../store/store.ts";

export type NewCampaign = {
  readonly id: string;
  readonly name: string;
  readonly status: "draft" | "live";
  readonly guidelines: string;
  readonly questions: QuestionSet;
  readonly overlap: number;
  readonly leaseMinutes: number;
  readonly responsesPerTask: number;
  readonly maxPairsPerPrompt: number;
  readonly showReasoning: boolean;
  readonly blurTags: readonly string[];
  readonly createdBy: string;
  readonly createdAt: number;
};

/**
 * Stores a campaign with the first versions of its questions and guidelines, its creator as lead; false when
 * the id is taken.
 */
export async function insertCampaign({ q, t }: Tx, campaign: NewCampaign): Promise<boolean> {
  const { guidelines, questions, ...row } = campaign;
  const stored = await q
    .insert(t.campaigns)
    .values({ ...row, questionsVersion: 1, guidelinesVersion: 1 })
    .onConflictDoNothing()
    .returning({ id: t.campaigns.id });
  if (stored.length === 0) return false;
  const version = { campaignId: row.id, version: 1, createdAt: row.createdAt };
  await q.insert(t.questionSets).values({ ...version, questions });
  await q.insert(t.guidelines).values({ ...version, markdown: guidelines });
  await q
    .insert(t.members)
    .values({ campaignId: row.id, userId: row.createdBy, role: "lead", tags: [], createdAt: row.createdAt });
  return true;
}
