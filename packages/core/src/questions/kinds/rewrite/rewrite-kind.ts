import type { QuestionKind } from "../../question-kind.ts";
import { RewriteAnswer } from "./rewrite-answer.ts";
import { RewriteQuestion } from "./rewrite-question.ts";

export const REWRITE_KIND = { question: RewriteQuestion, answer: RewriteAnswer } satisfies QuestionKind;
