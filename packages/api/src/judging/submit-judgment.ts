import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { checkAnswers } from "@laurel/core/questions/answer-rules";
import { Answers } from "@laurel/core/questions/answers";
import { DAY } from "@laurel/core/time/durations";
import { finishAssignment, type FoundAssignment } from "@laurel/db/queries/assignments";
import { findJudgment, insertJudgment, standingJudgment } from "@laurel/db/queries/judgments";
import { countJudgedMember } from "@laurel/db/queries/members";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import { countJudgedTask, takeSlots } from "@laurel/db/queries/task-queue";
import { requireOwnAssignment } from "../access/require-access.ts";
import type { VerbContext } from "../request-context.ts";
import { topUp } from "./claim-tasks.ts";
import { payloadHash } from "./payload-hash.ts";
import { presentedTaskOf } from "./presented-task.ts";

export const SubmitJudgment = z.strictObject({
  judgmentId: Id,
  assignmentId: Id,
  answers: Answers,
  /** Milliseconds from the browser's monotonic clock, without idle time. */
  activeMs: z.int().min(0).max(DAY),
  elapsedMs: z
    .int()
    .min(0)
    .max(30 * DAY),
  hold: z.array(Id).max(100).default([]),
  ahead: z.int().min(0).max(50).default(3),
});
export type SubmitJudgment = z.infer<typeof SubmitJudgment>;

type Outcome = "judged" | "surplus" | "replayed";

/** Stores a judgment once, however often it is sent, and hands out the next tasks. */
export async function submitJudgment(ctx: VerbContext, input: SubmitJudgment) {
  const { tx } = ctx;
  const assignment = await requireOwnAssignment(ctx, input.assignmentId);
  const hash = payloadHash(input.assignmentId, input.answers);
  const known = await findJudgment(tx, input.judgmentId);
  if (known && (known.userId !== ctx.actor.userId || known.payloadHash !== hash)) {
    throw new DomainError("CONFLICT", "Another judgment has this id; mint a new one.", {
      judgmentId: input.judgmentId,
    });
  }
  if (!known) {
    if (assignment.state === "skipped")
      throw new DomainError("LEASE_LOST", "You skipped this task before; the answer was not kept.", {
        assignmentId: assignment.id,
      });
    const questions = await questionSet(tx, assignment.campaignId, assignment.questionsVersion);
    checkAnswers(
      questions,
      await presentedTaskOf(tx, assignment, questions, assignment.presented),
      input.answers,
    );
  }
  const outcome: Outcome = known ? "replayed" : await storeJudgment(ctx, assignment, input, hash);
  const campaign = { ...assignment, id: assignment.campaignId, status: assignment.campaignStatus };
  return {
    outcome,
    judgmentId: input.judgmentId,
    ...(await topUp(ctx, { campaign, ahead: input.ahead, hold: input.hold })),
  };
}

async function storeJudgment(
  ctx: VerbContext,
  assignment: FoundAssignment,
  input: SubmitJudgment,
  hash: string,
): Promise<Outcome> {
  const { tx, actor, now } = ctx;
  const revised = assignment.state === "judged" ? await standingJudgment(tx, assignment.id) : undefined;
  const surplus = revised ? revised.surplus : !(await fillsSlot(ctx, assignment));
  if (!revised && !(await finishAssignment(tx, assignment.id, assignment.state, "judged", now))) {
    throw new DomainError(
      "CONFLICT",
      "This assignment was answered in another window at the same moment; reload to see which answer stands.",
      { assignmentId: assignment.id },
    );
  }
  const stored = await insertJudgment(tx, {
    id: input.judgmentId,
    campaignId: assignment.campaignId,
    taskId: assignment.taskId,
    assignmentId: assignment.id,
    userId: actor.userId,
    answers: input.answers,
    payloadHash: hash,
    questionsVersion: assignment.questionsVersion,
    guidelinesVersion: assignment.guidelinesVersion,
    surplus,
    supersedes: revised?.id ?? null,
    activeMs: Math.min(input.activeMs, input.elapsedMs),
    // The browser measures and the server bounds it: nobody can have read a task before it was leased.
    elapsedMs: Math.min(input.elapsedMs, Math.max(0, now - assignment.leasedAt)),
    createdAt: now,
  });
  if (!stored)
    throw new DomainError(
      "CONFLICT",
      "A judgment with this id was stored at the same moment; send it again.",
      { judgmentId: input.judgmentId },
    );
  if (!revised) {
    if (!surplus) await countJudgedTask(tx, assignment.taskId);
    await countJudgedMember(tx, assignment.campaignId, actor.userId, now);
  }
  return surplus ? "surplus" : "judged";
}

/**
 * Whether the judgment fills a slot of its task: its lease still stands, or the slot is free and can be taken
 * again.
 */
async function fillsSlot(ctx: VerbContext, assignment: FoundAssignment): Promise<boolean> {
  if (assignment.state === "leased") return true;
  const slots = await takeSlots(ctx.tx, [assignment.taskId], 1);
  return slots.size === 1;
}
