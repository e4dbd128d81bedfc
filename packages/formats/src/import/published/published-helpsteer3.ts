import { helpsteer2Turns } from "../../formats/attributes/helpsteer2-turns.ts";
import { isRow } from "../is-row.ts";
import { picked } from "../picked.ts";

/**
 * A row of HelpSteer3 as it was published, or of HelpSteer2's preferences, as our HelpSteer3 records have it:
 * without domain, language, statements and what each annotator said.
 */
export function publishedHelpsteer3(row: unknown): unknown {
  if (!isRow(row)) return row;
  return "preference_strength" in row
    ? fromHelpsteer2(row)
    : picked(row, ["context", "response1", "response2", "overall_preference"]);
}

function fromHelpsteer2({
  prompt,
  response_1: response1,
  response_2: response2,
  preference_strength: strength,
}: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    context: typeof prompt === "string" ? helpsteer2Turns(prompt) : prompt,
    response1,
    response2,
    overall_preference: strength,
  };
}
