import type { Tx } from "../../store/store.ts";

type TaskQuestion = Pick<
  Tx["t"]["taskQuestions"]["$inferInsert"],
  "id" | "campaignId" | "taskId" | "userId" | "text" | "createdAt"
>;

/** Stores what somebody asks about a task; false when its id exists already. */
export async function insertTaskQuestion(
  { q, t: { taskQuestions } }: Tx,
  question: TaskQuestion,
): Promise<boolean> {
  const stored = await q
    .insert(taskQuestions)
    .values(question)
    .onConflictDoNothing({ target: taskQuestions.id })
    .returning({ id: taskQuestions.id });
  return stored.length === 1;
}
