import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { Role } from "@laurel/core/records/messages";
import type { FieldProblem, Row } from "../files/rows.ts";
import type { PromptDraft } from "./prompt-draft.ts";

/** A row's own value, or undefined: a column named like a built-in (`constructor`) is still only a column. */
export function cell(row: Row, column: string): unknown {
  return Object.hasOwn(row, column) ? (row[column] ?? undefined) : undefined;
}

type DecodedPrompt =
  | { readonly prompt: unknown; readonly promptField: string }
  | { readonly problems: readonly FieldProblem[] };

/** The prompt column (a text or a list of messages), with the system column's text in front. */
export function decodePrompt(row: Row, mapping: ColumnMapping): DecodedPrompt {
  const field = mapping.prompt ?? "prompt";
  const value = cell(row, field);
  if (value === undefined) return { problems: [{ field, reason: "is missing" }] };
  const messages = asMessages(value, "user");
  const system = mapping.system ? cell(row, mapping.system) : undefined;
  if (system === undefined || system === "") return { prompt: messages, promptField: field };
  if (typeof system !== "string")
    return { problems: [{ field: mapping.system ?? "system", reason: "must be text" }] };
  return {
    prompt: Array.isArray(messages) ? [{ role: "system", content: system }, ...messages] : messages,
    promptField: field,
  };
}

/**
 * The reference answer; an empty cell means that there is none. A number becomes its digits, because the
 * answers to arithmetic problems are often numbers.
 */
export function decodeReference(
  row: Row,
  { reference }: ColumnMapping,
): Pick<PromptDraft, "reference" | "referenceField"> {
  const value = reference === undefined ? undefined : cell(row, reference);
  if (reference === undefined || value === undefined || value === "") return {};
  return { reference: typeof value === "number" ? String(value) : value, referenceField: reference };
}

/** The tags column: a list, or one text with tags between commas or semicolons. */
export function decodeTags(row: Row, mapping: ColumnMapping): unknown {
  const value = mapping.tags ? cell(row, mapping.tags) : undefined;
  if (value === undefined) return [];
  if (typeof value !== "string") return value;
  return value
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

/**
 * A text as one message of `role`; a list of messages with each as the record writes it; anything else as it
 * is, for the schema to judge.
 */
export function asMessages(value: unknown, role: Role): unknown {
  if (typeof value === "string") return [{ role, content: value }];
  return Array.isArray(value) ? value.map(asMessage) : value;
}

const OPTIONAL = ["tool_calls", "tool_call_id", "name", "reasoning_content"];

/**
 * A turn as the record writes it: `reasoning_content` is folded into the content as a `<think>` block, the
 * content of a turn that only calls tools is empty text, and keys that say nothing (null, or no calls) are
 * removed. Everything else stays for the schema to judge.
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

/** The source of a response; an empty cell names no model. */
export function sourceOf(model: unknown): { readonly model?: unknown } {
  return model === undefined || model === "" ? {} : { model };
}
