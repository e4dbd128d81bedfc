import type { Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import type { Translate } from "../../i18n/translate.ts";
import { answerWords } from "../prompts/answer-words.ts";
import { isSameRanking } from "./kinds/ranking/is-same-ranking.ts";
import { scalePoints } from "./kinds/ranking/scale-points.ts";
import type { LeasedTask } from "./leased-task.ts";
import { letterOf } from "./letter-of.ts";
import { presentedIds } from "./presented-ids.ts";

/** An answer in a few words, by the letters that the task shows: "A much better". */
export function answerLabel(t: Translate, question: Question, answers: Answers, task: LeasedTask): string {
  const answer = answers[question.id];
  const ids = presentedIds(task);
  if (!answer) return "";
  const point =
    question.kind === "ranking" && ids.length === 2
      ? scalePoints(t, question, ids).find((each) => isSameRanking(each.answer, answer))
      : undefined;
  return point?.label ?? answerWords(t, answer, (id) => letterOf(ids.indexOf(id)));
}
