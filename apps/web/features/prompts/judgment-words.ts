import type { Answers } from "@laurel/core/questions/answers";
import type { Translate } from "../../i18n/translate.ts";
import { answerWords } from "./answer-words.ts";

/** What a judgment says, rankings before words. */
export function judgmentWords(
  t: Translate,
  answers: Answers,
  nameOf: (responseId: string) => string,
): string {
  const ranked = Object.values(answers).toSorted(
    (a, b) => Number(a.kind === "text") - Number(b.kind === "text"),
  );
  return ranked.map((answer) => answerWords(t, answer, nameOf)).join(" · ");
}
