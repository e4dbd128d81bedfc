import type { Message } from "@laurel/core/records/messages";

/** A conversation in HelpSteer2's `prompt`: its first user turn unmarked, each later one behind its mark. */
export function helpsteer2Prompt(prompt: readonly Message[]): string {
  return prompt
    .map(({ role, content }, index) =>
      index === 0 ? content : `\n<extra_id_1>${role === "user" ? "User" : "Assistant"}\n${content}`,
    )
    .join("");
}
