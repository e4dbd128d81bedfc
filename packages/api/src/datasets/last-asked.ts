import type { Question } from "@laurel/core/questions/question";
import { questionSet } from "@laurel/db/queries/campaign-versions";
import type { ReadDb } from "@laurel/db/store/store";

/** A campaign's question as it was last asked: one that was taken out of the campaign keeps its answers. */
export async function lastAsked(
  db: ReadDb,
  campaign: { readonly id: string; readonly questionsVersion: number },
  questionId: string,
): Promise<Question | undefined> {
  for (let version = campaign.questionsVersion; version > 0; version -= 1) {
    const question = (await questionSet(db, campaign.id, version)).find((asked) => asked.id === questionId);
    if (question) return question;
  }
  return undefined;
}
