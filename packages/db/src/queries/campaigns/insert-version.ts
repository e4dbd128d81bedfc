import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { Tx } from "../../store/store.ts";

type Version = { readonly campaignId: string; readonly version: number; readonly createdAt: number };

/**
 * Adds a version of a campaign's questions or guidelines; earlier ones stay for the judgments made under
 * them.
 */
export async function insertVersion(
  { q, t }: Tx,
  version: Version,
  content: { readonly questions?: QuestionSet; readonly guidelines?: string },
): Promise<void> {
  if (content.questions) await q.insert(t.questionSets).values({ ...version, questions: content.questions });
  if (content.guidelines !== undefined)
    await q.insert(t.guidelines).values({ ...version, markdown: content.guidelines });
}
