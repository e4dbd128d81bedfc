import type { DropReason } from "@laurel/core/datasets/drop-reason";
import type { Message } from "@laurel/core/records/message";
import type { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";

export type RecordRule = { readonly code: DropReason; readonly message: string; readonly holds: (record: TrlPreferenceRecord) => boolean };

/** What TRL's preference trainers need and mostly don't check themselves: a record that breaks a rule trains on something else, or crashes. */
export const TRL_PREFERENCE_RULES: readonly RecordRule[] = [
  {
    code: "empty-text",
    message: "the prompt or a completion is empty",
    holds: (record) =>
      record.prompt.length > 0 &&
      [...record.prompt, ...record.chosen, ...record.rejected].every((message) => message.role === "system" || message.content.trim() !== ""),
  },
  {
    code: "unsafe-text",
    message: "a text has U+0000 or a lone surrogate",
    holds: (record) => [...record.prompt, ...record.chosen, ...record.rejected].every(({ content }) => content.isWellFormed() && !content.includes("\u0000")),
  },
  {
    code: "prompt-end",
    message: "the prompt ends with neither a user nor a tool message",
    holds: ({ prompt }) => ["user", "tool"].includes(prompt.at(-1)?.role ?? ""),
  },
  {
    code: "system-position",
    message: "a system message is not the first of the prompt",
    holds: (record) => [...record.prompt.slice(1), ...record.chosen, ...record.rejected].every((message) => message.role !== "system"),
  },
  {
    code: "prompt-repeated",
    message: "a completion repeats the prompt",
    holds: (record) => !beginsWith(record.chosen, record.prompt) && !beginsWith(record.rejected, record.prompt),
  },
  {
    code: "completion-roles",
    message: "a completion does not start and end with an assistant message",
    holds: (record) => [record.chosen, record.rejected].every((messages) => messages[0]?.role === "assistant" && messages.at(-1)?.role === "assistant"),
  },
  {
    code: "identical",
    message: "chosen and rejected say the same",
    holds: (record) =>
      record.chosen.length !== record.rejected.length || record.chosen.some((message, index) => !sayTheSame(message, record.rejected[index])),
  },
];

function beginsWith(messages: readonly Message[], start: readonly Message[]): boolean {
  return start.length > 0 && start.every((message, index) => message.role === messages[index]?.role && message.content === messages[index].content);
}

function sayTheSame(a: Message, b: Message | undefined): boolean {
  return a.role === b?.role && a.content.normalize("NFC").trim() === b.content.normalize("NFC").trim();
}
