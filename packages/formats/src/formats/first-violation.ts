import type { Rule } from "./rule.ts";

type Refusing<Row> = {
  readonly family: { readonly rules: readonly Rule<Row>[] };
  readonly limits: readonly Rule<Row>[];
};

/** The first rule that a row breaks: the family's first, then what the format can't express. */
export function firstViolation<Row>({ family, limits }: Refusing<Row>, row: Row): Rule<Row> | null {
  const broken = (rule: Rule<Row>): boolean => !rule.holds(row);
  return family.rules.find(broken) ?? limits.find(broken) ?? null;
}
