import { DomainError } from "@laurel/core/errors/domain-error";
import type { Answers } from "@laurel/core/questions/answers";
import { showsReference } from "@laurel/core/questions/kinds/binary-rules";
import { withoutReasoning } from "@laurel/core/records/message-text";
import type { Message } from "@laurel/core/records/messages";
import { questionSet } from "@laurel/db/queries/campaign-versions";
import { textsOf } from "@laurel/db/queries/prompts";
import type { ReadDb } from "@laurel/db/store/store";
import type { Desk } from "./desk.ts";
import type { LeasedTask } from "./leased-task.ts";

export type Lease = {
  readonly id: string;
  readonly taskId: string;
  readonly promptId: string;
  readonly presented: readonly string[];
  readonly expiresAt: number;
  readonly draft: Answers | null;
};

/** Fetches the texts of leases, in two queries however many there are. */
export async function presentTasks(db: ReadDb, desk: Desk, leases: readonly Lease[]): Promise<LeasedTask[]> {
  const { prompts, responses } = await textsOf(
    db,
    leases.map((lease) => lease.promptId),
    leases.flatMap((lease) => lease.presented),
  );
  const found = <T>(texts: ReadonlyMap<string, T>, id: string): T => {
    const text = texts.get(id);
    if (!text) throw new DomainError("INTERNAL", `The text ${id} of a leased task is missing.`);
    return text;
  };
  // Most prompts have no reference answer, and then nobody needs the questions.
  const asked =
    [...prompts.values()].some(({ reference }) => reference !== null) &&
    showsReference(await questionSet(db, desk.campaignId, desk.questionsVersion));
  const shown = (messages: readonly Message[]) =>
    desk.showReasoning ? messages : withoutReasoning(messages);
  return leases.map((lease) => {
    const prompt = found(prompts, lease.promptId);
    return {
      assignmentId: lease.id,
      taskId: lease.taskId,
      expiresAt: lease.expiresAt,
      promptMessages: shown(prompt.messages),
      reference: asked ? prompt.reference : null,
      blurred: prompt.tags.some((tag) => desk.blurTags?.includes(tag)),
      responses: lease.presented.map((id) => {
        const { messages, steps } = found(responses, id);
        return { id, messages: shown(messages), steps };
      }),
      draft: lease.draft,
    };
  });
}
