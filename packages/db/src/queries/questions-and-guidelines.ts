import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { type ReadDb, statement, type Tx } from "../store/store.ts";

type Version = { readonly campaignId: string; readonly version: number; readonly createdAt: number };

/**
 * Adds a version of a campaign's questions, of its guidelines, or of both. Earlier versions stay for the
 * judgments made under them.
 */
export async function insertQuestionsAndGuidelines(
  { q, t }: Tx,
  version: Version,
  content: { readonly questions?: QuestionSet; readonly guidelines?: string },
): Promise<void> {
  if (content.questions) await q.insert(t.questionSets).values({ ...version, questions: content.questions });
  if (content.guidelines !== undefined)
    await q.insert(t.guidelines).values({ ...version, markdown: content.guidelines });
}

const questionsByVersion = statement("campaigns.questions", ({ q, t }) =>
  q
    .select({ questions: t.questionSets.questions })
    .from(t.questionSets)
    .where(
      and(
        eq(t.questionSets.campaignId, sql.placeholder("campaignId")),
        eq(t.questionSets.version, sql.placeholder("version")),
      ),
    ),
);

export async function questionSet(db: ReadDb, campaignId: string, version: number) {
  const [row] = await db.prepared(questionsByVersion).execute({ campaignId, version });
  return row?.questions ?? [];
}

const guidelinesByVersion = statement("campaigns.guidelines", ({ q, t }) =>
  q
    .select({ markdown: t.guidelines.markdown })
    .from(t.guidelines)
    .where(
      and(
        eq(t.guidelines.campaignId, sql.placeholder("campaignId")),
        eq(t.guidelines.version, sql.placeholder("version")),
      ),
    ),
);

export async function guidelinesOf(db: ReadDb, campaignId: string, version: number) {
  const [row] = await db.prepared(guidelinesByVersion).execute({ campaignId, version });
  return row?.markdown ?? "";
}

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
