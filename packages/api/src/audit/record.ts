import { appendAudit } from "@laurel/db/queries/audit";
import type { VerbContext } from "../request-context.ts";

/**
 * Notes in the audit log who did what to what. It writes in the verb's own transaction, so neither stands
 * without the other. `verb` reads `person.create`.
 */
export async function record(
  ctx: VerbContext,
  verb: string,
  targetKind: string,
  targetId: string,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  await appendAudit(ctx.tx, {
    id: ctx.newId(),
    at: ctx.now,
    actorId: ctx.actor.userId,
    verb,
    targetKind,
    targetId,
    change,
  });
}
