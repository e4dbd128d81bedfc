import { inTransaction, router, signedIn } from "../procedure/procedures.ts";
import { AnswerHelpRequest, answerHelpRequest } from "./answer-help-request.ts";
import { CountUnanswered, countUnanswered } from "./count-unanswered.ts";
import { ListHelpRequests, listHelpRequests } from "./list-help-requests.ts";
import { ListPracticeTasks, listPracticeTasks } from "./list-practice-tasks.ts";
import { RetirePractice, retirePractice } from "./retire-practice.ts";
import { SetPractice, setPractice } from "./set-practice.ts";

export const guidanceRouter = router({
  taskQuestions: signedIn
    .input(ListHelpRequests)
    .query(({ ctx, input }) => listHelpRequests(ctx.store.read, ctx.actor, input)),
  openQuestions: signedIn
    .input(CountUnanswered)
    .query(({ ctx, input }) => countUnanswered(ctx.store.read, ctx.actor, input)),
  answer: signedIn.input(AnswerHelpRequest).mutation(inTransaction(answerHelpRequest)),
  practiceTasks: signedIn
    .input(ListPracticeTasks)
    .query(({ ctx, input }) => listPracticeTasks(ctx.store.read, ctx.actor, input)),
  setPractice: signedIn.input(SetPractice).mutation(inTransaction(setPractice)),
  retirePractice: signedIn.input(RetirePractice).mutation(inTransaction(retirePractice)),
});
