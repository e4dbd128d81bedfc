import { stepsOf } from "@laurel/core/questions/kinds/steps-rules";
import type { StepsQuestion } from "@laurel/core/questions/kinds/steps-schemas";
import { lastText } from "@laurel/core/records/message-text";
import type { LeasedTask } from "../../leased-task.ts";

export type StepPlace = { readonly responseId: string; readonly index: number };

/** Every step of every response, in the order of the keys. */
export function stepPlaces(question: StepsQuestion, task: LeasedTask): StepPlace[] {
  return task.responses.flatMap(({ id, messages, steps }) =>
    stepsOf({ text: lastText(messages), steps }, question).map((_, index) => ({ responseId: id, index })),
  );
}
