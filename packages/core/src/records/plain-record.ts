import { LIMITS } from "../text/text-limits.ts";
import { Role } from "./messages.ts";
import type { PromptRecord } from "./prompt-record.ts";

/** A record that nobody has checked. */
export type UncheckedRecord = {
  readonly prompt: unknown;
  readonly responses: readonly {
    readonly messages: unknown;
    readonly source: { readonly model?: unknown };
    readonly metadata?: unknown;
  }[];
  readonly tags: unknown;
  readonly reference?: unknown;
  readonly recorded?: unknown;
  readonly metadata?: unknown;
  readonly externalId?: unknown;
};

/** What is looked at here. A record with anything else is the schema's. */
const PARTS: ReadonlySet<string> = new Set<keyof UncheckedRecord>([
  "prompt",
  "responses",
  "tags",
  "reference",
  "recorded",
  "metadata",
  "externalId",
]);
const RESPONSE_PARTS: ReadonlySet<string> = new Set<keyof UncheckedRecord["responses"][number]>([
  "messages",
  "source",
  "metadata",
]);

/**
 * Whether the schema would accept this record and leave it as it is, found out in a quarter of the schema's
 * time, since nearly all records are made of plain texts. True is certain. False says nothing: then the schema
 * is asked, which also says why.
 */
export function isPlainRecord(record: UncheckedRecord): record is PromptRecord {
  const { prompt, responses, tags, reference, recorded, metadata, externalId } = record;
  return (
    hasOnly(record, PARTS) &&
    isPlainPrompt(prompt) &&
    responses.length > 0 &&
    responses.length <= LIMITS.responsesPerPrompt &&
    responses.every(isPlainResponse) &&
    isListOf(tags, 0, 32, isName) &&
    (reference === undefined || isText(reference, LIMITS.messageContent)) &&
    (recorded === undefined || isListOf(recorded, 1, LIMITS.judgmentsPerRow, isPlainJudgment)) &&
    (metadata === undefined || isFlatMetadata(metadata)) &&
    (externalId === undefined || (isName(externalId) && externalId !== ""))
  );
}

function isPlainPrompt(prompt: unknown): boolean {
  if (!isListOf(prompt, 1, LIMITS.messages, isPlainTurn)) return false;
  const last = prompt.at(-1)?.role;
  return (
    (last === "user" || last === "tool") &&
    prompt.every(({ role, content }, index) => (role === "system" ? index === 0 : content.trim() !== ""))
  );
}

function isPlainResponse(response: UncheckedRecord["responses"][number]): boolean {
  const { messages, source, metadata } = response;
  return (
    hasOnly(response, RESPONSE_PARTS) &&
    isListOf(messages, 1, LIMITS.messages, isPlainTurn) &&
    messages[0]?.role === "assistant" &&
    messages.at(-1)?.role === "assistant" &&
    messages.every(({ content }) => content.trim() !== "") &&
    isSource(source) &&
    (metadata === undefined || isFlatMetadata(metadata))
  );
}

function isSource(source: { readonly model?: unknown }): boolean {
  const keys = Object.keys(source);
  return keys.length === 0 || (keys.length === 1 && keys[0] === "model" && isName(source.model));
}

type PlainTurn = { readonly role: Role; readonly content: string };

/** A turn with a role and a text in this order, which is the schema's own. */
function isPlainTurn(value: unknown): value is PlainTurn {
  if (!isObject(value)) return false;
  const [first, second, ...others] = Object.keys(value);
  return (
    first === "role" &&
    second === "content" &&
    others.length === 0 &&
    ROLES.has(value["role"]) &&
    isText(value["content"], LIMITS.messageContent)
  );
}

const ROLES: ReadonlySet<unknown> = new Set(Role.options);

const JUDGMENT_KEYS: ReadonlySet<string> = new Set(["answer", "by", "at", "activeMs"]);

/** A ranking by somebody, without a line between good and bad and without a strength. */
function isPlainJudgment(value: unknown): boolean {
  if (!isObject(value) || !hasOnly(value, JUDGMENT_KEYS)) return false;
  const { answer, by, at, activeMs } = value;
  return (
    isObject(answer) &&
    Object.keys(answer).length === 2 &&
    answer["kind"] === "ranking" &&
    isListOf(answer["tiers"], 1, Number.MAX_SAFE_INTEGER, isTier) &&
    (by === undefined || (isName(by) && by !== "")) &&
    (at === undefined || isCount(at)) &&
    (activeMs === undefined || isCount(activeMs))
  );
}

function isTier(value: unknown): value is readonly number[] {
  return isListOf(value, 1, Number.MAX_SAFE_INTEGER, isCount);
}

/** How much longer a text can be as JSON: a control character is written as six. */
const ESCAPED = 6;
const LONGEST_NUMBER = 24;

/** Columns with one plain value each that surely are within the limit for metadata. */
function isFlatMetadata(value: unknown): boolean {
  if (!isObject(value)) return false;
  let characters = 2;
  for (const [column, cell] of Object.entries(value)) {
    const isPlain =
      cell === null || typeof cell === "boolean" || Number.isFinite(cell) || isText(cell, LIMITS.metadata);
    if (!isPlain || !isName(column) || column.includes("\\")) return false;
    characters += ESCAPED * (column.length + (typeof cell === "string" ? cell.length : 0)) + LONGEST_NUMBER;
  }
  return characters <= LIMITS.metadata;
}

function hasOnly(value: object, keys: ReadonlySet<string>): boolean {
  return Object.keys(value).every((key) => keys.has(key));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf<T>(
  value: unknown,
  least: number,
  most: number,
  isItem: (item: unknown) => item is T,
): value is readonly T[];
function isListOf(value: unknown, least: number, most: number, isItem: (item: unknown) => boolean): boolean;
function isListOf(value: unknown, least: number, most: number, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length >= least && value.length <= most && value.every(isItem);
}

function isText(value: unknown, longest: number): value is string {
  return (
    typeof value === "string" && value.length <= longest && value.isWellFormed() && !value.includes("\u0000")
  );
}

function isName(value: unknown): value is string {
  return isText(value, LIMITS.name);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
