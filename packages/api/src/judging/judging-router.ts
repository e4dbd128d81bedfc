import { inTransaction, router, signedIn } from "../procedure/procedures.ts";
import { AskLead, askLead } from "./ask-lead.ts";
import { CheckPractice, checkPractice } from "./check-practice.ts";
import { FinishPractice, finishPractice } from "./finish-practice.ts";
import { GetPractice, getPractice } from "./get-practice.ts";
import { GetTimesheet, getTimesheet } from "./get-timesheet.ts";
import { ListMyHelpRequests, listMyHelpRequests } from "./list-my-help-requests.ts";
import { ListMyJudgments, listMyJudgments } from "./list-my-judgments.ts";
import { OpenJudging, openJudging } from "./open-judging.ts";
import { ReadGuidelines, readGuidelines } from "./read-guidelines.ts";
import { ReleaseTasks, releaseTasks } from "./release-tasks.ts";
import { ReopenAssignment, reopenAssignment } from "./reopen-assignment.ts";
import { SaveDraft, saveDraft } from "./save-draft.ts";
import { SeeAnswers, seeAnswers } from "./see-answers.ts";
import { SkipTask, skipTask } from "./skip-task.ts";
import { SubmitJudgment, submitJudgment } from "./submit-judgment.ts";

export const judgingRouter = router({
  open: signedIn.input(OpenJudging).mutation(inTransaction(openJudging)),
  submit: signedIn.input(SubmitJudgment).mutation(inTransaction(submitJudgment)),
  skip: signedIn.input(SkipTask).mutation(inTransaction(skipTask)),
  reopen: signedIn.input(ReopenAssignment).mutation(inTransaction(reopenAssignment)),
  release: signedIn.input(ReleaseTasks).mutation(inTransaction(releaseTasks)),
  saveDraft: signedIn.input(SaveDraft).mutation(inTransaction(saveDraft)),
  mine: signedIn
    .input(ListMyJudgments)
    .query(({ ctx, input }) => listMyJudgments(ctx.store.read, ctx.actor, input)),
  timesheet: signedIn
    .input(GetTimesheet)
    .query(({ ctx, input }) => getTimesheet(ctx.store.read, ctx.actor, input)),
  readGuidelines: signedIn.input(ReadGuidelines).mutation(inTransaction(readGuidelines)),
  ask: signedIn.input(AskLead).mutation(inTransaction(askLead)),
  myQuestions: signedIn
    .input(ListMyHelpRequests)
    .query(({ ctx, input }) => listMyHelpRequests(ctx.store.read, ctx.actor, input)),
  seeAnswers: signedIn.input(SeeAnswers).mutation(inTransaction(seeAnswers)),
  practice: signedIn
    .input(GetPractice)
    .query(({ ctx, input }) => getPractice(ctx.store.read, ctx.actor, input)),
  checkPractice: signedIn
    .input(CheckPractice)
    .mutation(({ ctx, input }) => checkPractice(ctx.store.read, ctx.actor, input)),
  finishPractice: signedIn.input(FinishPractice).mutation(inTransaction(finishPractice)),
});
