import type { AnyFormat } from "./any-format.ts";
import type { Finding } from "./finding.ts";

type Checked =
  | { readonly findings: readonly Finding[] }
  | { readonly findings: readonly Finding[]; readonly row: unknown };

/**
 * Everything that is wrong with one record, and the row that it was decoded to, if it has the format's shape.
 */
export function checkRecord(format: AnyFormat, record: unknown, line: number): Checked {
  const parsed = format.record.safeParse(record);
  if (!parsed.success)
    return {
      findings: parsed.error.issues.map(({ path, message }) => ({
        code: "shape",
        message: `is no ${format.id} record: ${`${path.map(String).join(".")} ${message}`.trim()}`,
        row: line,
      })),
    };
  const row = format.decode(parsed.data);
  const broken = [...format.family.rules, ...format.limits].filter((rule) => !rule.holds(row));
  return { row, findings: broken.map(({ code, message }) => ({ code, message, row: line })) };
}
