import { inTransaction } from "../procedure/in-transaction.ts";
import { router, signedIn } from "../procedure/trpc.ts";
import { AnswerQuestion, answerQuestion } from "./answer-question.ts";
import { CountOpenQuestions, countOpenQuestions } from "./count-open-questions.ts";
import { ListPracticeTasks, listPracticeTasks } from "./list-practice-tasks.ts";
import { ListTaskQuestions, listTaskQuestions } from "./list-task-questions.ts";
import { RetirePractice, retirePractice } from "./retire-practice.ts";
import { SetPractice, setPractice } from "./set-practice.ts";

export const guidanceRouter = router({
  taskQuestions: signedIn
    .input(ListTaskQuestions)
    .query(({ ctx, input }) => listTaskQuestions(ctx.store.read, ctx.actor, input)),
  openQuestions: signedIn
    .input(CountOpenQuestions)
    .query(({ ctx, input }) => countOpenQuestions(ctx.store.read, ctx.actor, input)),
  answer: signedIn.input(AnswerQuestion).mutation(inTransaction(answerQuestion)),
  practiceTasks: signedIn
    .input(ListPracticeTasks)
    .query(({ ctx, input }) => listPracticeTasks(ctx.store.read, ctx.actor, input)),
  setPractice: signedIn.input(SetPractice).mutation(inTransaction(setPractice)),
  retirePractice: signedIn.input(RetirePractice).mutation(inTransaction(retirePractice)),
});
