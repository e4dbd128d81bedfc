const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]+(?:'\p{L}+)*/gv;

/**
 * Lower-cased words of a text: runs of letters, marks and digits, an apostrophe inside a word kept.
 * Scripts without spaces (Chinese, Japanese) give one word per character. An empty text gives no words.
 */
export function tokenizeWords(text: string): readonly string[] {
  return text.toLowerCase().replaceAll("’", "'").match(WORD) ?? [];
}
