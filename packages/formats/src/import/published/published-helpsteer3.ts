import { isRow } from "../is-row.ts";
import { picked } from "../picked.ts";

/** A row of HelpSteer3 as it was published, as our records have it: without domain, language and what each annotator said. Of a tie, which pairs don't know, the texts alone are read. */
export function publishedHelpsteer3(row: unknown): unknown {
  if (!isRow(row)) return row;
  const record = picked(row, ["context", "response1", "response2", "overall_preference"]);
  return record["overall_preference"] === 0 ? { ...record, overall_preference: 1 } : record;
}
