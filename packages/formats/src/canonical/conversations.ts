import { isDeepStrictEqual } from "node:util";
import type { Message } from "@laurel/core/records/messages";
import { canonicalJson, sha256Hex } from "../files/hash.ts";

/** SHA-256 of the canonical JSON of a conversation: the same messages always have the same hash. */
export function contentHash(messages: readonly Message[]): string {
  return sha256Hex(`[${messages.map(messageJson).join(",")}]`);
}

/** The canonical JSON of a turn. Nearly all turns are texts alone, whose keys need no sorting. */
function messageJson(message: Message): string {
  const { role, content, ...rest } = message;
  for (const _key in rest) return canonicalJson(message);
  return `{"content":${JSON.stringify(content)},"role":"${role}"}`;
}

/**
 * Whether two conversations differ in nothing that a reader would see: they are equal but for Unicode's
 * normal form and for white space at the ends of turns.
 */
export function sayTheSame(one: readonly Message[], other: readonly Message[]): boolean {
  return one.length === other.length && one.every((message, index) => same(message, other[index]));
}

function same(one: Message, other: Message | undefined): boolean {
  return (
    one.role === other?.role &&
    equalTexts(one.content.trim(), other.content.trim()) &&
    (one.tool_calls === other.tool_calls || callsOf(one) === callsOf(other))
  );
}

function callsOf({ tool_calls: calls = [] }: Message): string {
  return canonicalJson(calls);
}

/**
 * Whether two texts are equal but for Unicode's normal form and white space at their ends. They are
 * normalised only where that could make them equal, because most texts differ in their first letters and
 * normalising all of them took a tenth of an export's time.
 */
function equalTexts(one: string, other: string): boolean {
  if (one === other) return true;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const differ = isPlain(one, at) && isPlain(other, at) && isPlain(one, at + 1) && isPlain(other, at + 1);
  return !differ && one.normalize("NFC").trim() === other.normalize("NFC").trim();
}

/**
 * NFC changes no character below U+0300 and joins none to the character before it. So where a difference is
 * followed by two such characters on both sides, it stays a difference.
 */
function isPlain(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) < 0x300;
}

/** Up to so many conversations are compared in pairs: most differ in their first letters. */
const FEW = 8;

/**
 * The indices of the first two of several conversations that say the same, as `sayTheSame` has it; null when
 * all differ. Of many, each is looked at once.
 */
export function firstRepetition(
  conversations: readonly (readonly Message[])[],
): readonly [earlier: number, later: number] | null {
  return conversations.length <= FEW ? firstEqualPair(conversations) : firstSaidAgain(conversations);
}

function firstEqualPair(conversations: readonly (readonly Message[])[]): readonly [number, number] | null {
  for (const [index, later] of conversations.entries()) {
    const earlier = conversations.findIndex((each, at) => at < index && sayTheSame(each, later));
    if (earlier !== -1) return [earlier, index];
  }
  return null;
}

function firstSaidAgain(conversations: readonly (readonly Message[])[]): readonly [number, number] | null {
  const seen = new Map<string, number>();
  for (const [index, messages] of conversations.entries()) {
    const said = JSON.stringify(
      messages.map((message) => [message.role, composed(message.content), callsOf(message)]),
    );
    const earlier = seen.get(said);
    if (earlier !== undefined) return [earlier, index];
    seen.set(said, index);
  }
  return null;
}

/** NFC changes nothing below U+0300, and most texts have nothing above. */
function composed(text: string): string {
  const trimmed = text.trim();
  return /[^\u0000-\u02ff]/.test(trimmed) ? trimmed.normalize("NFC").trim() : trimmed;
}

/** How many leading items two lists share. */
export function sharedPrefix(a: readonly unknown[], b: readonly unknown[]): number {
  let length = 0;
  while (length < a.length && length < b.length && isDeepStrictEqual(a[length], b[length])) length += 1;
  return length;
}
