import { eq } from "drizzle-orm";
import type { SkipReason } from "@laurel/core/judging/skips";
import type { Tx } from "../../store/store.ts";

export async function recordSkip(
  tx: Tx,
  assignmentId: string,
  skip: { readonly skipId: string; readonly skipReason: SkipReason; readonly skipNote: string | null },
): Promise<void> {
  const { assignments } = tx.t;
  await tx.q.update(assignments).set(skip).where(eq(assignments.id, assignmentId));
}
