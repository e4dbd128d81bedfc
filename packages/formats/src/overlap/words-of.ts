import { splitWords } from "@laurel/core/text/words";
import { normalisedText } from "../hash/normalised-text.ts";

const COUNTS = /[\p{L}\p{N}\p{Sm}]/u;

/**
 * The words by which texts are compared: of the normalised text, those with a letter, a number or a
 * mathematical sign. Punctuation, case and white space don't count, as in Brown et al. 2020 (appendix C); "2
 * + 3" is not "2 > 3".
 *
 * Scripts without blanks between words (Han, kana, Thai, Lao, Khmer, Myanmar) give one word a sign, so that
 * n-grams of words are n-grams of characters there. Source: UAX #29 §4.1, which needs a dictionary for their
 * words, and those of ICU differ from machine to machine; McNamee & Mayfield 2004 for n-grams of characters
 * in their place. A text without any such word (emoji, dots) has its signs as words; only a blank text has
 * none.
 */
export function wordsOf(text: string): string[] {
  const parts = splitWords(normalisedText(text));
  const words = parts.filter((part) => COUNTS.test(part));
  return words.length > 0 ? words : parts.filter((part) => part.trim() !== "");
}
