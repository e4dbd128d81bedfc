import type { QuestionKind } from "../../question-kind.ts";
import { BinaryAnswer } from "./binary-answer.ts";
import { BinaryQuestion } from "./binary-question.ts";

export const BINARY_KIND = { question: BinaryQuestion, answer: BinaryAnswer } satisfies QuestionKind;
