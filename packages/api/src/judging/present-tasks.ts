import { DomainError } from "@laurel/core/errors/domain-error";
import type { Answers } from "@laurel/core/questions/answer";
import { textsOf } from "@laurel/db/queries/texts/texts-of";
import type { ReadDb } from "@laurel/db/store/store";
import type { LeasedTask } from "./leased-task.ts";

export type Lease = { readonly id: string; readonly taskId: string; readonly promptId: string; readonly presented: readonly string[]; readonly expiresAt: number; readonly draft: Answers | null };

/** Fetches the texts of leases, in two queries however many there are. */
export async function presentTasks(db: ReadDb, leases: readonly Lease[]): Promise<LeasedTask[]> {
  const { prompts, responses } = await textsOf(
    db,
    leases.map((lease) => lease.promptId),
    leases.flatMap((lease) => lease.presented),
  );
  const found = <T>(texts: ReadonlyMap<string, T>, id: string): T => {
    const messages = texts.get(id);
    if (!messages) throw new DomainError("INTERNAL", `The text ${id} of a leased task is missing.`);
    return messages;
  };
  return leases.map((lease) => ({
    assignmentId: lease.id,
    taskId: lease.taskId,
    expiresAt: lease.expiresAt,
    promptMessages: found(prompts, lease.promptId),
    responses: lease.presented.map((id) => ({ id, messages: found(responses, id) })),
    draft: lease.draft,
  }));
}
