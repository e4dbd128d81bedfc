import { type Answers, inQuestionOrder } from "@laurel/core/questions/answers";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { ReadDb } from "@laurel/db/store/store";

type Campaign = { readonly id: string; readonly questionsVersion: number };

/** The same rows with their answers in the order in which the campaign asks its questions now. */
export async function answersInOrder<Row extends { readonly answers: Answers }>(
  db: ReadDb,
  { id, questionsVersion }: Campaign,
  rows: readonly Row[],
): Promise<Row[]> {
  const questions = await questionSet(db, id, questionsVersion);
  return rows.map((row) => ({ ...row, answers: inQuestionOrder(questions, row.answers) }));
}
