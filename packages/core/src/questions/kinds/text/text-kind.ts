import type { QuestionKind } from "../../question-kind.ts";
import { TextAnswer } from "./text-answer.ts";
import { TextQuestion } from "./text-question.ts";

export const TEXT_KIND = { question: TextQuestion, answer: TextAnswer } satisfies QuestionKind;
