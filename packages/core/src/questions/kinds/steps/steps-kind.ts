import type { QuestionKind } from "../../question-kind.ts";
import { StepsAnswer } from "./steps-answer.ts";
import { StepsQuestion } from "./steps-question.ts";

export const STEPS_KIND = { question: StepsQuestion, answer: StepsAnswer } satisfies QuestionKind;
