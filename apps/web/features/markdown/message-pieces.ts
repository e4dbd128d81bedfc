import { markdownChunks } from "@laurel/core/text/markdown-chunks";
import { splitThinking } from "@laurel/core/text/split-thinking";

/** A part of a message that is rendered in one go. `length` is how many characters it adds to the page. */
export type MessagePiece = {
  readonly kind: "markdown" | "plain" | "thinking";
  readonly text: string;
  readonly length: number;
};

/** A folded trace counts as this many characters, however long it is, since it takes one line. */
const FOLDED = 200;

/** A message in the pieces in which it is rendered. Reasoning traces are pieces of their own. */
export function messagePieces(text: string): MessagePiece[] {
  return splitThinking(text).flatMap(({ kind, text: said }): MessagePiece[] =>
    kind === "text" ? textPieces(said) : [{ kind, text: said, length: FOLDED }],
  );
}

/**
 * How long a piece is, in characters: most messages are one or two pieces, and a piece of nothing but maths
 * takes about a frame.
 */
const CHUNK = 1_500;

/** A text in which no block ends for this many characters is no Markdown that a person wrote. */
const LONGEST_CHUNK = 16 * CHUNK;

/** A Markdown text in the pieces in which it is rendered; most texts are one piece. */
export function textPieces(text: string): MessagePiece[] {
  const chunks = markdownChunks(text, CHUNK);
  const definitions = chunks.length > 1 ? definitionsFor(text) : () => "";
  return chunks.flatMap(({ from, to, before, after }): MessagePiece[] => {
    const part = text.slice(from, to);
    if (part.length > LONGEST_CHUNK) return plainPieces(part);
    return [{ kind: "markdown", text: before + part + after + definitions(part), length: part.length }];
  });
}

/** Up to 3,000 characters that end at the end of a line, or else of a word, or else anywhere. */
const PLAIN = /[^]{1,3000}(?:\n|$)|[^]{1,3000}(?:\s|$)|[^]{1,3000}/gu;

/** Text that is shown as it was written, in pieces. */
export function plainPieces(text: string): MessagePiece[] {
  return (text.match(PLAIN) ?? []).map((part) => ({ kind: "plain", text: part, length: part.length }));
}

const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:.{0,1000}$/gm;
const LABEL = /\[([^\][\n]{1,200})\]/g;

const keyOf = (label: string) => label.toLowerCase().replaceAll(/\s+/g, " ").trim();

/**
 * For a text that is rendered in pieces: finds the definitions of links and footnotes that a piece names and
 * another piece holds.
 */
function definitionsFor(text: string): (piece: string) => string {
  const lines = new Map<string, string>();
  for (const match of text.matchAll(DEFINITION)) {
    const key = keyOf(match[1] ?? "");
    if (!lines.has(key)) lines.set(key, match[0]);
  }
  if (lines.size === 0) return () => "";
  return (piece) => {
    const named = new Set(Array.from(piece.matchAll(LABEL), (match) => keyOf(match[1] ?? "")));
    const missing = [...named].flatMap((key) => lines.get(key) ?? []).filter((line) => !piece.includes(line));
    return missing.length === 0 ? "" : `\n\n${missing.join("\n\n")}`;
  };
}

/** How many characters of a text are shown at first. */
const SHOWN = 20_000;

/** A text that is longer than `SHOWN` by no more than this many characters is shown whole. */
const SLACK = 2_000;

/** How many pieces of a text are shown at first (at least one), and how many characters are hidden then. */
export function cutPieces(pieces: readonly { readonly length: number }[]): {
  readonly shown: number;
  readonly hidden: number;
} {
  const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (total <= SHOWN + SLACK) return { shown: pieces.length, hidden: 0 };
  let [shown, length] = [0, 0];
  for (const piece of pieces) {
    if (shown > 0 && length + piece.length > SHOWN) break;
    shown += 1;
    length += piece.length;
  }
  return { shown, hidden: total - length };
}

/** How much is rendered at once, in characters of prose: it is parsed and laid out within a frame or two. */
const AT_ONCE = 3_300;

/**
 * What a dollar sign counts as, in characters of prose: a formula has two, and takes as long as 80
 * characters.
 */
const A_DOLLAR = 40;

function costOf({ kind, text, length }: MessagePiece): number {
  return kind === "markdown" ? length + A_DOLLAR * (text.match(/\$|\\[([]/g)?.length ?? 0) : length;
}

/** How many pieces to have rendered next when `done` are rendered; at least one more. */
export function nextPieces(pieces: readonly MessagePiece[], done: number): number {
  let cost = 0;
  for (let next = done; next < pieces.length; next += 1) {
    const piece = pieces[next];
    cost += piece ? costOf(piece) : 0;
    if (cost > AT_ONCE && next > done) return next;
  }
  return pieces.length;
}
