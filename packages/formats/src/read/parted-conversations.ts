import { isDeepStrictEqual } from "node:util";
import { sharedPrefix } from "../canonical/conversations.ts";
import { isRow } from "../files/rows.ts";

/** How many turns all conversations share at the front, up to the last one that a response can answer. */
export function sharedPromptLength(conversations: readonly (readonly unknown[])[]): number {
  const [first = [], ...others] = conversations;
  const shared = Math.min(first.length, ...others.map((other) => sharedPrefix(first, other)));
  return first.slice(0, shared).findLastIndex(isAnswerable) + 1;
}

function isAnswerable(message: unknown): boolean {
  return isRow(message) && (message["role"] === "user" || message["role"] === "tool");
}

type Parted = { readonly prompt: unknown; readonly responses: readonly unknown[] };

/**
 * A prompt and its responses, where the responses are whole conversations: the turns that all of them share at
 * the front are the prompt, whatever the prompt column repeats of them. The column may also say more: turns or
 * a system text that come before them. It contradicts them if it says anything else. Responses that begin with
 * an assistant's turn come back as they are.
 */
export function partedConversations(
  prompt: unknown,
  responses: readonly unknown[],
): Parted | "contradiction" {
  const asIs = { prompt, responses };
  const conversations = responses.filter((messages) => Array.isArray(messages));
  if (!Array.isArray(prompt) || conversations.length < responses.length) return asIs;
  if (!conversations.every(([first]) => isRow(first) && (isAnswerable(first) || isSystem(first))))
    return asIs;
  const length = sharedPromptLength(conversations);
  if (length === 0) return asIs;
  const whole = mergedPrompt(prompt, conversations[0]?.slice(0, length) ?? []);
  return whole === undefined
    ? "contradiction"
    : { prompt: whole, responses: conversations.map((messages) => messages.slice(length)) };
}

/** The prompt that a column and the turns that all responses share say together, if they agree. */
function mergedPrompt(column: readonly unknown[], shared: readonly unknown[]): unknown[] | undefined {
  const [ownSystem, sharedSystem] = [column, shared].map((turns) => turns.filter(isSystem).slice(0, 1));
  const [own, turns] = [column, shared].map((all) => all.filter((turn) => !isSystem(turn)));
  if (!ownSystem || !sharedSystem || !own || !turns) return undefined;
  const sameSystem =
    ownSystem.length === 0 ||
    sharedSystem.length === 0 ||
    sameTurn(ownSystem[0], sharedSystem[0]) ||
    turns.some((turn) => textOf(turn) === textOf(ownSystem[0]));
  if (!sameSystem) return undefined;
  const system = sharedSystem.length > 0 ? sharedSystem : ownSystem;
  const said = shared.map(textOf);
  const repeats =
    own.every((turn) => said.includes(textOf(turn))) ||
    (own.length === 1 && said.every((text) => textOf(own[0]).includes(text)));
  const overlap = overlapOf(own, turns);
  if (overlap > 0) return [...system, ...own.slice(0, own.length - overlap), ...turns];
  return repeats ? [...system, ...turns] : undefined;
}

/** With how many of its last turns a list begins the other one, at most. */
function overlapOf(own: readonly unknown[], turns: readonly unknown[]): number {
  for (let length = Math.min(own.length, turns.length); length > 0; length -= 1)
    if (own.slice(-length).every((turn, index) => sameTurn(turn, turns[index]))) return length;
  return 0;
}

function sameTurn(one: unknown, other: unknown): boolean {
  if (!isRow(one) || !isRow(other)) return false;
  return isDeepStrictEqual({ ...one, content: textOf(one) }, { ...other, content: textOf(other) });
}

function textOf(turn: unknown): string {
  return isRow(turn) && typeof turn["content"] === "string" ? turn["content"].trim() : "";
}

function isSystem(turn: unknown): boolean {
  return isRow(turn) && turn["role"] === "system";
}
