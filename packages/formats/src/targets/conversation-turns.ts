import { z } from "zod";
import { Message } from "@laurel/core/records/messages";

/** A turn as role and content, in that order. */
export function plainMessage({ role, content }: Message): { role: Message["role"]; content: string } {
  return { role, content };
}

/** A prompt and its completion as one conversation. */
export function conversationOf({
  prompt,
  completion,
}: {
  readonly prompt: readonly Message[];
  readonly completion: readonly Message[];
}): Message[] {
  return [...prompt, ...completion];
}

type Completed = {
  readonly prompt: readonly Message[];
  readonly completions: readonly { readonly messages: readonly Message[] }[];
};

/** All turns of a prompt and its several completions. */
export function completionsTurns({ prompt, completions }: Completed): Message[] {
  return [...prompt, ...completions.flatMap(({ messages }) => messages)];
}

/** What the system turn says, "" where there is none. */
export function systemOf(prompt: readonly Message[]): string {
  return prompt[0]?.role === "system" ? prompt[0].content : "";
}

/** The prompt's first turn where there is a system text, none where it is "". */
export function systemTurn(system: string): Message[] {
  return system === "" ? [] : [{ role: "system", content: system }];
}

/** The field of a record that holds a prompt and a response to it in one list. */
export const AnsweredConversation = z
  .array(Message)
  .min(2, "has fewer than a prompt and a response")
  .refine((messages) => messages.at(-1)?.role === "assistant", "must end with an assistant message");
