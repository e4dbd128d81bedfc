import type { Format } from "./format.ts";
import type { Rule } from "./rule.ts";

type Encoded<Row, Rec> = { readonly record: Rec } | { readonly violation: Rule<Row> };

/** A row as a record of the format, or the first rule that it breaks: the family's first, then what the format can't express. */
export function encodeRow<Row, Rec>(format: Format<Row, Rec>, row: Row): Encoded<Row, Rec> {
  const violation = [...format.family.rules, ...format.limits].find((rule) => !rule.holds(row));
  return violation ? { violation } : { record: format.encode(row) };
}
