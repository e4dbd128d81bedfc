import { Fragment, type ReactNode } from "react";

export type TextPart = { readonly text: string; readonly invisible: boolean };

/**
 * Control characters (but tab and line ends), soft hyphens, bidirectional controls, zero-width spaces, word
 * joiners, tag characters and supplementary variation selectors: what can hide or reorder text. Zero-width
 * joiners count only next to Latin text: elsewhere scripts and emoji need them.
 */
const INVISIBLE =
  /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e01ef}]|(?<=[\u0000-\u024f]|^)[\u200c\u200d](?=[\u0000-\u024f]|$)/gu;

/** Cuts a text into what can be seen and the characters that can't, each of those on its own. */
export function splitInvisible(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), invisible: false });
    parts.push({ text: match[0], invisible: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), invisible: false });
  return parts;
}

/** A name such as U+202E for each character of a text. */
export function codePointNames(text: string): string {
  return Array.from(
    text,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  ).join(" ");
}

/** Plain text in which invisible characters are shown by their numbers. */
export function VisibleText({ text }: { text: string }) {
  const parts = splitInvisible(text);
  if (parts.every((part) => !part.invisible)) return text;
  return parts.map((part, index) =>
    part.invisible ? (
      <span key={index} className="invisible-character">
        {codePointNames(part.text)}
      </span>
    ) : (
      <Fragment key={index}>{part.text}</Fragment>
    ),
  );
}

/**
 * A text for places without elements, such as a title or a label: invisible characters become their numbers
 * in brackets.
 */
export function visibleString(text: string): string {
  return splitInvisible(text)
    .map((part) => (part.invisible ? `[${codePointNames(part.text)}]` : part.text))
    .join("");
}

/**
 * A name, a tag or another short text that somebody typed or imported. Its direction doesn't affect what is
 * around it, and its invisible characters are shown.
 */
export function NameText({ text }: { text: string }) {
  return (
    <bdi>
      <VisibleText text={text} />
    </bdi>
  );
}

/** Text as it was written, line by line. */
export function PlainText({ text }: { text: string }) {
  return (
    <p dir="auto" className="break-words whitespace-pre-wrap">
      <VisibleText text={text} />
    </p>
  );
}

/**
 * Children as they were given. A text may come from anybody, so its direction doesn't affect what is around
 * it and its invisible characters are shown; elements are the page's own.
 */
export function Shown({ children }: { children: ReactNode }) {
  return typeof children === "string" ? <NameText text={children} /> : children;
}
