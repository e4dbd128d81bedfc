/** A character of a script that is written without spaces between words. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;

/**
 * In this order: an emoji with its modifiers; one character of an unspaced script; a word with its marks, up
 * to where an unspaced script begins; a line break or other white space; and any other character.
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

/** Splits a text into words, white space and other characters. Joined, they are the text again. */
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
