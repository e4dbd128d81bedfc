import type { SplitRule } from "./split-rule.ts";

const BOUNDARIES: Readonly<Record<SplitRule, RegExp>> = {
  "blank-lines": /\n[ \t]*\n/,
  // "1. …", "2) …", "Step 3: …", perhaps behind Markdown's list and emphasis marks. What stands before the
  // first is a step too.
  numbered: /\n(?=[ \t]*(?:[-*#>]+[ \t]*)?(?:\*\*)?(?:step[ \t]+)?\d{1,3}(?:[.):]|\*\*))/i,
  lines: /\n/,
};

/**
 * The reasoning steps of a text, trimmed, none of them empty; a text that says nothing has none. Nothing but
 * white space is lost.
 */
export function splitSteps(text: string, rule: SplitRule): string[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(BOUNDARIES[rule])
    .map((step) => step.trim())
    .filter((step) => step !== "");
}
