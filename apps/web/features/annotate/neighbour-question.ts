import { activeQuestion } from "./active-question.ts";
import { askedQuestions } from "./asked-questions.ts";
import type { DeskState } from "./desk-state.ts";
import type { Focus } from "./focus.ts";

/** The question before or after the active one, of those asked; null where there is none. */
export function neighbourQuestion({ questions, task, draft, focus }: DeskState, step: -1 | 1): Focus | null {
  const asked = askedQuestions(questions, draft);
  const active = asked.findIndex(
    ({ id }) => id === activeQuestion(questions, draft, task, focus.question)?.id,
  );
  const found = active === -1 ? undefined : asked[active + step];
  return found ? { question: found.id, at: null } : null;
}
