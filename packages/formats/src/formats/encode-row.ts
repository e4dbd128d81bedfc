import { firstViolation } from "./first-violation.ts";
import type { Rule } from "./rule.ts";

type Encoder<Row, Rec> = {
  readonly family: { readonly rules: readonly Rule<Row>[] };
  readonly limits: readonly Rule<Row>[];
  readonly encode: (row: Row) => Rec;
};

type Encoded<Row, Rec> = { readonly record: Rec } | { readonly violation: Rule<Row> };

/** A row as a record of the format, or the first rule that it breaks. */
export function encodeRow<Row, Rec>(format: Encoder<Row, Rec>, row: Row): Encoded<Row, Rec> {
  const violation = firstViolation(format, row);
  return violation ? { violation } : { record: format.encode(row) };
}
