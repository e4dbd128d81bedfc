import { eq } from "drizzle-orm";
import type { Answers } from "@laurel/core/questions/answers";
import type { Tx } from "../../store/store.ts";

export async function storeDraft(tx: Tx, assignmentId: string, draft: Answers): Promise<void> {
  const { assignments } = tx.t;
  await tx.q.update(assignments).set({ draft }).where(eq(assignments.id, assignmentId));
}
