import { eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

type Answered = {
  readonly id: string;
  readonly answer: string;
  readonly answeredBy: string;
  readonly answeredAt: number;
};

/** Stores an answer, which its asker has not seen yet. */
export async function answerTaskQuestion(
  { q, t: { taskQuestions } }: Tx,
  { id, ...answered }: Answered,
): Promise<void> {
  await q
    .update(taskQuestions)
    .set({ ...answered, seenAt: null })
    .where(eq(taskQuestions.id, id));
}
