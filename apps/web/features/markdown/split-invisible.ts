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
