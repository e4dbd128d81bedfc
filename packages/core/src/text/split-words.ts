/**
 * Emoji with their modifiers; one sign of a script that writes without blanks; words with their marks; blanks; then
 * whatever is left, sign by sign.
 */
const WORD =
  /\p{Extended_Pictographic}(?:\p{M}|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*|\n|[^\S\n]+|[^]\p{M}*/gu;

/** Cuts a text into words, blanks and signs; joined they are the text again. */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}
