import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking/ranking-question";
import { choiceLabel } from "./choice-label.ts";
import type { Choice } from "./choice.ts";
import { SHORTCUTS, type Shortcut } from "./shortcuts.ts";

type Rules = Pick<RankingQuestion, "strengths" | "allowTie" | "allowBothBad">;

/** With fewer strengths the outer keys stay the strong ones: two use 1 3 5 7, one uses 1 7. */
const STRENGTH_OF_KEY: Readonly<Record<number, Readonly<Record<number, number>>>> = { 1: { 3: 1 }, 2: { 3: 2, 1: 1 }, 3: { 3: 3, 2: 2, 1: 1 } };

function offered(choice: Choice, rules: Rules): Choice | null {
  if (choice.kind === "tie") return rules.allowTie ? choice : null;
  if (choice.kind === "bothBad") return rules.allowBothBad ? choice : null;
  const strength = STRENGTH_OF_KEY[rules.strengths]?.[choice.strength];
  return strength === undefined ? null : { ...choice, strength };
}

/** The table's rows that a campaign's question offers, with its own strengths. `submit` is there only where something is written before. */
export function shortcutsFor(rules: Rules | null, asksText: boolean): readonly Shortcut[] {
  return SHORTCUTS.flatMap((shortcut) => {
    if (shortcut.action.kind === "submit") return asksText ? [shortcut] : [];
    if (shortcut.action.kind !== "choose") return [shortcut];
    const choice = rules && offered(shortcut.action.choice, rules);
    if (!choice || !rules) return [];
    return [{ ...shortcut, action: { kind: "choose", choice }, does: choice.kind === "better" ? choiceLabel(choice, rules.strengths) : shortcut.does }];
  });
}
