import { inTransaction } from "../procedure/in-transaction.ts";
import { router, signedIn } from "../procedure/trpc.ts";
import { ListMyJudgments, listMyJudgments } from "./list-my-judgments.ts";
import { OpenJudging, openJudging } from "./open-judging.ts";
import { ReleaseTasks, releaseTasks } from "./release-tasks.ts";
import { ReopenAssignment, reopenAssignment } from "./reopen-assignment.ts";
import { SaveDraft, saveDraft } from "./save-draft.ts";
import { SkipTask, skipTask } from "./skip-task.ts";
import { SubmitJudgment, submitJudgment } from "./submit-judgment.ts";

export const judgingRouter = router({
  open: signedIn.input(OpenJudging).mutation(inTransaction(openJudging)),
  submit: signedIn.input(SubmitJudgment).mutation(inTransaction(submitJudgment)),
  skip: signedIn.input(SkipTask).mutation(inTransaction(skipTask)),
  reopen: signedIn.input(ReopenAssignment).mutation(inTransaction(reopenAssignment)),
  release: signedIn.input(ReleaseTasks).mutation(inTransaction(releaseTasks)),
  saveDraft: signedIn.input(SaveDraft).mutation(inTransaction(saveDraft)),
  mine: signedIn.input(ListMyJudgments).query(({ ctx, input }) => listMyJudgments(ctx.store.read, ctx.actor, input)),
});
