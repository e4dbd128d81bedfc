import { eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { forUpdate } from "../for-update.ts";

/** What was asked about a task, locked: two answers to it come one after the other. */
export async function findTaskQuestion({ q, t: { taskQuestions }, dialect }: Tx, id: string) {
  const [question] = await forUpdate(
    dialect,
    q.select().from(taskQuestions).where(eq(taskQuestions.id, id)),
    taskQuestions,
  );
  return question;
}
