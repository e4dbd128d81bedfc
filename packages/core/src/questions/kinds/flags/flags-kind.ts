import type { QuestionKind } from "../../question-kind.ts";
import { FlagsAnswer } from "./flags-answer.ts";
import { FlagsQuestion } from "./flags-question.ts";

export const FLAGS_KIND = { question: FlagsQuestion, answer: FlagsAnswer } satisfies QuestionKind;
