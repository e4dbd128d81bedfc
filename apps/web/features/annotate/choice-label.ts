import type { Choice } from "./choice.ts";
import { strengthWord } from "./strength-word.ts";

/** A choice in words: "A much better". */
export function choiceLabel(choice: Choice, strengths: number): string {
  if (choice.kind === "tie") return "Tie";
  if (choice.kind === "bothBad") return "Both bad";
  return [choice.side.toUpperCase(), strengthWord(choice.strength, strengths), "better"].filter(Boolean).join(" ");
}
