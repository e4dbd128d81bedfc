import type { Role } from "@laurel/core/records/messages";
import { isRow, type Row } from "../files/rows.ts";

/**
 * A text as one message of `role`; a list of messages with each as the record writes it; anything else as it
 * is, for the schema to judge.
 */
export function asMessages(value: unknown, role: Role): unknown {
  if (typeof value === "string") return [{ role, content: value }];
  return Array.isArray(value) ? value.map(asMessage) : value;
}

/**
 * A prompt with its input after a line break, as LLaMA-Factory joins an instruction with its input; null where one
 * of them is no text.
 */
export function withInput(prompt: unknown, input: unknown): unknown {
  if (input === undefined || input === "") return prompt;
  return typeof prompt === "string" && typeof input === "string" ? `${prompt}\n${input}` : null;
}

const OPTIONAL = ["tool_calls", "tool_call_id", "name", "reasoning_content"];

/**
 * A turn as the record writes it:
 * - `reasoning_content` is folded into the content as a `<think>` block;
 * - the content of a turn that only calls tools is empty text, and several parts of text are one text;
 * - keys that say nothing are removed: null, as the library `datasets` adds it, or no calls;
 * - OpenAI's role `developer` is `system`, and its `weight`, which is for training alone, is removed.
 *
 * Everything else stays for the schema to judge.
 */
export function asMessage(value: unknown): unknown {
  if (!isRow(value)) return value;
  const said: Row = Object.fromEntries(
    Object.entries(value).filter(
      ([key, part]) => key === "content" || !(OPTIONAL.includes(key) ? isNothing(part) : part === null),
    ),
  );
  const { reasoning_content: reasoning, weight, role, tool_calls: calls, ...rest } = said;
  const onlyCalls = calls !== undefined || reasoning !== undefined;
  const content = said["content"] ?? (onlyCalls ? "" : said["content"]);
  const turn = {
    ...("role" in said && { role: role === "developer" ? "system" : role }),
    ...rest,
    ...(weight !== undefined && weight !== 0 && weight !== 1 && { weight }),
    ...(calls !== undefined && { tool_calls: Array.isArray(calls) ? calls.map(asCall) : calls }),
    content: joinedParts(content),
  };
  if (reasoning === undefined) return turn;
  return typeof reasoning === "string" && typeof turn.content === "string"
    ? { ...turn, content: `<think>\n${reasoning}\n</think>\n\n${turn.content}` }
    : { ...turn, reasoning_content: reasoning };
}

function isNothing(part: unknown): boolean {
  return part === null || part === "" || (Array.isArray(part) && part.length === 0);
}

/** A call of a tool without keys that are null. Null within its arguments is what the tool was called with. */
function asCall(call: unknown): unknown {
  return isRow(call) ? Object.fromEntries(Object.entries(call).filter(([, part]) => part !== null)) : call;
}

const TEXT_PARTS: readonly unknown[] = ["text", "input_text", "output_text"];

/**
 * Content as one text if it is a list of parts that are all texts, with a line break between two parts, as
 * vLLM joins them. A list with another part stays, and the schema says what that part is.
 */
function joinedParts(content: unknown): unknown {
  if (!Array.isArray(content) || content.length === 0) return content;
  const texts = content.flatMap((part: unknown) => {
    if (typeof part === "string") return [part];
    return isRow(part) && TEXT_PARTS.includes(part["type"]) && typeof part["text"] === "string"
      ? [part["text"]]
      : [];
  });
  return texts.length === content.length ? texts.join("\n") : content;
}
