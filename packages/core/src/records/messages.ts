import { z } from "zod";
import { LIMITS, SafeText, safeText } from "../text/text-limits.ts";

/**
 * A function call by an assistant turn, as OpenAI and every chat template write it. The arguments are JSON
 * text or an object.
 */
export const ToolCall = z.strictObject({
  id: SafeText.max(LIMITS.name).optional(),
  type: z.literal("function"),
  function: z.strictObject({
    name: SafeText.min(1).max(LIMITS.name),
    arguments: z.union([SafeText.max(LIMITS.messageContent), z.record(z.string(), z.json())]),
  }),
});
export type ToolCall = z.infer<typeof ToolCall>;

export const Role = z.enum(["system", "user", "assistant", "tool"]);
export type Role = z.infer<typeof Role>;

const PARTS: readonly (readonly [name: RegExp, what: string])[] = [
  [/image/, "an image"],
  [/audio/, "a sound recording"],
  [/video/, "a video"],
  [/file|document/, "a file"],
];

/** What the content of a turn is, where it is a list of parts and no text. */
function partsReason(content: unknown): string | undefined {
  if (!Array.isArray(content)) return undefined;
  const types = content.map((part: unknown) =>
    typeof part === "object" && part !== null && "type" in part ? String(part.type) : "text",
  );
  const other = types.find((type) => !/^(input_|output_)?text$/.test(type));
  if (other === undefined) return "is a list of parts and no text: join the parts to one text";
  const what = PARTS.find(([name]) => name.test(other))?.[1] ?? `a part of the type ${JSON.stringify(other)}`;
  return `holds ${what}, and only text can be judged here: leave the row out`;
}

/**
 * One turn of a conversation, with the names of TRL and of every chat template. `content` includes the
 * reasoning trace, as `<think>…</think>`.
 */
export const Message = z.strictObject({
  role: Role,
  content: safeText(({ input }) => partsReason(input)).max(
    LIMITS.messageContent,
    `is longer than ${LIMITS.messageContent} characters`,
  ),
  tool_calls: z.array(ToolCall).min(1).max(64).optional(),
  /** In a turn of a tool: the call that it answers. */
  tool_call_id: SafeText.max(LIMITS.name).optional(),
  name: SafeText.max(LIMITS.name).optional(),
});
export type Message = z.infer<typeof Message>;

/**
 * The conversation up to the turn to be answered. Only the first turn may be a system turn, and the last one
 * is the user's or a tool's.
 */
export const PromptMessages = z
  .array(Message)
  .min(1, "is empty")
  .max(LIMITS.messages, `has more than ${LIMITS.messages} messages`)
  .refine(
    (messages) => messages.slice(1).every((message) => message.role !== "system"),
    "has a system message that is not the first",
  )
  .refine(
    (messages) => ["user", "tool"].includes(messages.at(-1)?.role ?? ""),
    "must end with a user or tool message",
  )
  .refine(
    (messages) => messages.every((message) => message.role === "system" || saysSomething(message)),
    "has an empty message",
  );
export type PromptMessages = z.infer<typeof PromptMessages>;

/** A response as a file has it. It starts and ends with an assistant turn, and may be blank. */
export const ResponseMessages = z
  .array(Message)
  .min(1, "is empty")
  .max(LIMITS.messages, `has more than ${LIMITS.messages} messages`)
  .refine((messages) => messages[0]?.role === "assistant", "must start with an assistant message")
  .refine((messages) => messages.at(-1)?.role === "assistant", "must end with an assistant message");

/** A response to show or to train on: no turn of it is empty. */
export const CompletionMessages = ResponseMessages.refine((messages) => !isBlank(messages), "is empty");
export type CompletionMessages = z.infer<typeof CompletionMessages>;

/** Whether a response has a turn that says nothing. Such a response is never shown, and no trainer reads it. */
export function isBlank(messages: readonly Message[]): boolean {
  return !messages.every(saysSomething);
}

/** Whether a turn has text, or calls a tool. */
export function saysSomething({ content, tool_calls: calls }: Message): boolean {
  return calls !== undefined || content.trim() !== "";
}
