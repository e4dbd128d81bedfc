import type { Refuse } from "./question-rules.ts";

/** Whether an answer by response is about exactly the responses that were shown. */
export function checkPresented(
  part: string,
  answered: readonly string[],
  presented: readonly string[],
  refuse: Refuse,
): void {
  if (answered.some((id) => !presented.includes(id)))
    refuse(part, "name a response that this task did not show");
  if (answered.length !== presented.length) refuse(part, "must have every response that was shown");
}
