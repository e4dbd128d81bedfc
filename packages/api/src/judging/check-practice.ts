import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { matchesGold } from "@laurel/core/judging/gold-answers";
import { checkAnswers } from "@laurel/core/questions/answer-rules";
import { Answers } from "@laurel/core/questions/answers";
import { findPracticeTask } from "@laurel/db/queries/practice-tasks";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";
import { presentedTaskOf } from "./presented-task.ts";

export const CheckPractice = z.strictObject({ practiceId: Id, answers: Answers });
export type CheckPractice = z.infer<typeof CheckPractice>;

/**
 * Compares answers with the right ones and gives the reason. Nothing is stored: practice makes no judgment
 * and takes no slot. `right` covers the questions that have a right answer and are still asked.
 */
export async function checkPractice(db: ReadDb, actor: Actor, { practiceId, answers }: CheckPractice) {
  const practice = await findPracticeTask(db, practiceId);
  if (!practice) throw new DomainError("NOT_FOUND", "There is no such task to practise on.", { practiceId });
  const campaign = await requireCampaign(db, actor, practice.campaignId, "campaign.judge");
  if (practice.retiredAt !== null)
    throw new DomainError("CONFLICT", "This task was taken out of practice; go on with the next one.", {
      practiceId,
    });
  const questions = await questionSet(db, campaign.id, campaign.questionsVersion);
  checkAnswers(questions, await presentedTaskOf(db, campaign, questions, practice.responseIds), answers);
  const right = questions.flatMap(({ id }) => {
    const gold = practice.answers[id];
    const matches = gold ? matchesGold(answers[id], gold) : null;
    return matches === null ? [] : [[id, matches] as const];
  });
  return { right: Object.fromEntries(right), expected: practice.answers, explanation: practice.explanation };
}
