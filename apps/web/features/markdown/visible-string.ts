import { codePointNames } from "./code-point-names.ts";
import { splitInvisible } from "./split-invisible.ts";

/**
 * A text for where no elements can stand, such as a title or a label: invisible characters by their numbers,
 * in brackets.
 */
export function visibleString(text: string): string {
  return splitInvisible(text)
    .map((part) => (part.invisible ? `[${codePointNames(part.text)}]` : part.text))
    .join("");
}
