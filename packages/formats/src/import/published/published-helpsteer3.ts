import { helpsteer2Turns } from "../../formats/attributes/helpsteer2-turns.ts";
import { isRow } from "../is-row.ts";
import { picked } from "../picked.ts";

/**
 * A row of HelpSteer3 as it was published, or of HelpSteer2's preferences, as our HelpSteer3 records have it: without domain,
 * language, statements and what each annotator said. Of a tie, which pairs don't know, the texts alone are read.
 */
export function publishedHelpsteer3(row: unknown): unknown {
  if (!isRow(row)) return row;
  const record = "preference_strength" in row ? fromHelpsteer2(row) : picked(row, ["context", "response1", "response2", "overall_preference"]);
  return record["overall_preference"] === 0 ? { ...record, overall_preference: 1 } : record;
}

function fromHelpsteer2({ prompt, response_1: response1, response_2: response2, preference_strength: strength }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { context: typeof prompt === "string" ? helpsteer2Turns(prompt) : prompt, response1, response2, overall_preference: strength };
}
