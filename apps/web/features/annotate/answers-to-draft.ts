import type { Answers } from "@laurel/core/questions/answers";
import { answerToChoice } from "./answer-to-choice.ts";
import type { Choice } from "./choice.ts";
import type { Draft } from "./draft.ts";

/** An earlier judgment, or a draft kept by the server, as the screen shows it. */
export function answersToDraft(answers: Answers | null, presented: readonly [string, string]): Draft {
  const choices: Record<string, Choice> = {};
  const texts: Record<string, string> = {};
  for (const [id, answer] of Object.entries(answers ?? {})) {
    const choice = answerToChoice(answer, presented);
    if (choice) choices[id] = choice;
    if (answer.kind === "text") texts[id] = answer.text;
  }
  return { choices, texts };
}
