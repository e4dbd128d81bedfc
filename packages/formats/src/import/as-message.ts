import { cell } from "./cell.ts";
import type { Row } from "./prompt-draft.ts";

const OPTIONAL = ["tool_calls", "tool_call_id", "name", "reasoning_content"];

/**
 * A turn as the record writes it: `reasoning_content` is folded into the content as a `<think>` block, the
 * content of a turn that only calls tools is empty text, and keys that say nothing (null, or no calls) are
 * gone. All else stays for the schema to judge.
 */
export function asMessage(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const message: Row = { ...value };
  const said = Object.fromEntries(
    Object.entries(message).filter(([key, part]) => !OPTIONAL.includes(key) || !isNothing(part)),
  );
  const content =
    cell(said, "content") ?? ("tool_calls" in said || "reasoning_content" in said ? "" : said["content"]);
  const { reasoning_content: reasoning, ...rest } = said;
  if (typeof reasoning !== "string" || typeof content !== "string") return { ...said, content };
  return { ...rest, content: `<think>\n${reasoning}\n</think>\n\n${content}` };
}

function isNothing(part: unknown): boolean {
  return part === null || part === "" || (Array.isArray(part) && part.length === 0);
}
