import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { Answers } from "@laurel/core/questions/answers";
import { storeDraft } from "@laurel/db/queries/assignments";
import { requireOwnAssignment } from "../access/require-access.ts";
import type { VerbContext } from "../request-context.ts";

export const SaveDraft = z.strictObject({ assignmentId: Id, answers: Answers });
export type SaveDraft = z.infer<typeof SaveDraft>;

/**
 * Keeps what was written so far, also when the lease has run out meanwhile, so that another device finds it.
 * A draft is no judgment: only its shape is checked.
 */
export async function saveDraft(ctx: VerbContext, input: SaveDraft): Promise<{ saved: boolean }> {
  const assignment = await requireOwnAssignment(ctx, input.assignmentId);
  if (assignment.state !== "leased" && assignment.state !== "expired") return { saved: false };
  await storeDraft(ctx.tx, assignment.id, input.answers);
  return { saved: true };
}
