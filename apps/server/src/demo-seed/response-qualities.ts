import type { Message } from "@laurel/core/records/messages";
import type { DemoPrompt } from "../demo/demo-prompt.ts";
import type { SimulatedResponse } from "../demo/simulate-annotator.ts";

const textOf = (messages: readonly Message[]) => messages.map((message) => message.content).join("\n");
const keyOf = (prompt: readonly Message[], response: string) => JSON.stringify([textOf(prompt), response]);

/** Looks up how good a response of the demo is, by what the annotator sees: its prompt and its text. */
export function responseQualities(
  prompts: readonly DemoPrompt[],
): (prompt: readonly Message[], response: readonly Message[]) => SimulatedResponse {
  const known = new Map(
    prompts.flatMap(({ prompt, responses }) =>
      responses.map(({ text, quality }) => [keyOf(prompt, text), { quality, length: text.length }] as const),
    ),
  );
  return (prompt, response) => {
    const found = known.get(keyOf(prompt, textOf(response)));
    if (!found) throw new Error("the demo campaign holds a response that is not in the demo's file");
    return found;
  };
}
