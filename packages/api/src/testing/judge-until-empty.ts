import type { Answers } from "@laurel/core/questions/answers";
import { createCaller } from "../app-router.ts";
import type { LeasedTask } from "../judging/presented-task.ts";
import type { RequestContext } from "../request-context.ts";
import { mintId } from "./test-context.ts";

export const firstIsBetter = (task: LeasedTask): Answers => ({
  preference: { kind: "ranking", tiers: task.responses.map((response) => [response.id]), strength: 2 },
});

/**
 * Judges everything that is handed out to this actor, one after another, by preferring the first response
 * unless told otherwise; returns the tasks in their order.
 */
export async function judgeUntilEmpty(
  ctx: RequestContext,
  campaignId: string,
  ahead = 1,
  answer: (task: LeasedTask) => Answers = firstIsBetter,
): Promise<LeasedTask[]> {
  const caller = createCaller(ctx);
  const judged: LeasedTask[] = [];
  const queue: LeasedTask[] = [];
  for (let left = true; left || queue.length > 0;) {
    const task = queue.shift();
    if (!task) {
      const opened = await caller.judging.open({ campaignId, ahead });
      queue.push(...opened.tasks);
      left = opened.progress.left;
      continue;
    }
    const hold = queue.map((waiting) => waiting.assignmentId);
    const reply = await caller.judging.submit({
      judgmentId: mintId(),
      assignmentId: task.assignmentId,
      answers: answer(task),
      activeMs: 900,
      elapsedMs: 1_000,
      hold,
      ahead,
    });
    judged.push(task);
    queue.push(...reply.tasks);
    left = true;
  }
  return judged;
}
