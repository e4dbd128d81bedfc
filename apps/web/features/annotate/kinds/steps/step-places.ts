import { stepsOf } from "@laurel/core/questions/kinds/steps/steps-of";
import type { StepsQuestion } from "@laurel/core/questions/kinds/steps/steps-question";
import { lastText } from "@laurel/core/records/last-text";
import type { LeasedTask } from "../../leased-task.ts";

export type StepPlace = { readonly responseId: string; readonly index: number };

/** Every step of every response, in the order of the keys. */
export function stepPlaces(question: StepsQuestion, task: LeasedTask): StepPlace[] {
  return task.responses.flatMap(({ id, messages, steps }) =>
    stepsOf({ text: lastText(messages), steps }, question).map((_, index) => ({ responseId: id, index })),
  );
}
