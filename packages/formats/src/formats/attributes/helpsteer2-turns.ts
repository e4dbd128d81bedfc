import type { Message } from "@laurel/core/records/messages";

const BETWEEN = /\n<extra_id_1>(?:Assistant|User)\n/;

/** The conversation in a `prompt` of HelpSteer2's. */
export function helpsteer2Turns(prompt: string): Message[] {
  return prompt
    .split(BETWEEN)
    .map((content, index) => ({ role: index % 2 === 0 ? "user" : "assistant", content }));
}
