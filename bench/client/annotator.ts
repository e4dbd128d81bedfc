import { mintId } from "./mint-id.ts";
import type { Client } from "./open-client.ts";

type Task = {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly responses: readonly { readonly id: string }[];
};
export type Submission = {
  readonly judgmentId: string;
  readonly assignmentId: string;
  readonly answers: unknown;
  readonly activeMs: number;
  readonly elapsedMs: number;
  readonly hold: readonly string[];
  readonly ahead: number;
};

const AHEAD = 3;

/**
 * What an annotator's browser knows: the tasks it holds, the judgment under way, the judgments that were
 * acknowledged.
 */
export type Annotator = {
  readonly client: Client;
  readonly acknowledged: string[];
  next(): Submission;
  accept(reply: { readonly judgmentId: string; readonly tasks: readonly Task[] }): void;
};

/** Opens the judging page of a campaign. */
export async function openAnnotator(client: Client, campaignId: string): Promise<Annotator> {
  const opened = await client.mutate<{ tasks: Task[] }>("judging.open", { campaignId, ahead: AHEAD });
  const held = [...opened.tasks];
  const acknowledged: string[] = [];
  return {
    client,
    acknowledged,
    next() {
      const task = held.shift();
      if (!task) throw new Error("an annotator ran out of tasks: give the campaign more");
      const [first, second] = task.responses.map((response) => response.id);
      const answers = { preference: { kind: "ranking", tiers: [[first], [second]], strength: 2 } };
      return {
        judgmentId: mintId(),
        assignmentId: task.assignmentId,
        answers,
        activeMs: 900,
        elapsedMs: 1_000,
        hold: held.map((each) => each.assignmentId),
        ahead: AHEAD,
      };
    },
    accept(reply) {
      acknowledged.push(reply.judgmentId);
      held.push(...reply.tasks);
    },
  };
}
