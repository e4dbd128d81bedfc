import { and, asc, eq, lte } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** Every version of a campaign's questions and guidelines up to the ones named, oldest first. */
export async function versionsOfCampaign(
  { q, t }: ReadDb,
  campaign: { readonly id: string; readonly questionsVersion: number; readonly guidelinesVersion: number },
) {
  const questions = await q
    .select({
      version: t.questionSets.version,
      createdAt: t.questionSets.createdAt,
      questions: t.questionSets.questions,
    })
    .from(t.questionSets)
    .where(
      and(eq(t.questionSets.campaignId, campaign.id), lte(t.questionSets.version, campaign.questionsVersion)),
    )
    .orderBy(asc(t.questionSets.version));
  const guidelines = await q
    .select({
      version: t.guidelines.version,
      createdAt: t.guidelines.createdAt,
      markdown: t.guidelines.markdown,
    })
    .from(t.guidelines)
    .where(
      and(eq(t.guidelines.campaignId, campaign.id), lte(t.guidelines.version, campaign.guidelinesVersion)),
    )
    .orderBy(asc(t.guidelines.version));
  return { questions, guidelines };
}
