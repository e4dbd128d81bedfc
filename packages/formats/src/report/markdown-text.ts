const LONGEST = 200;

/**
 * Text of unknown origin as it reads in one line of Markdown: every ASCII punctuation mark is escaped, so
 * that nothing becomes markup, a link or a table's edge; line breaks, control and formatting characters (such
 * as those that turn the direction of writing) are spaces; what is longer than 200 characters is cut.
 */
export function markdownText(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  const characters = Array.from(plain.slice(0, 2 * LONGEST + 2));
  const short = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : plain;
  return short.replace(/[!-/:-@[-`{-~]/gu, String.raw`\$&`);
}
