/** Scripts that write without blanks between words. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;

/**
 * Emoji with their modifiers; one sign of a script that writes without blanks; words with their marks, up to
 * where such a script begins; blanks; then whatever is left, sign by sign.
 */
const WORD_BLANK_OR_SIGN = new RegExp(
  [
    String.raw`\p{Extended_Pictographic}(?:\p{M}|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*`,
    String.raw`${UNSPACED}\p{M}*`,
    String.raw`[\p{L}\p{N}_](?:(?!${UNSPACED})[\p{L}\p{M}\p{N}_])*`,
    String.raw`\n|[^\S\n]+|[^]\p{M}*`,
  ].join("|"),
  "gu",
);

/** Cuts a text into words, blanks and signs; joined they are the text again. */
export function splitWords(text: string): string[] {
  return text.match(WORD_BLANK_OR_SIGN) ?? [];
}

const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]+(?:'\p{L}+)*/gv;

/**
 * Lower-cased words of a text: runs of letters, marks and digits, an apostrophe inside a word kept.
 * Scripts without spaces (Chinese, Japanese) give one word per character. An empty text gives no words.
 */
export function tokenizeWords(text: string): readonly string[] {
  return text.toLowerCase().replaceAll("’", "'").match(WORD) ?? [];
}
