/**
 * The text as splits and comparisons see it: NFKC, lower-cased, with runs of white space as one space and
 * none at its ends.
 */
export function normalisedText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
