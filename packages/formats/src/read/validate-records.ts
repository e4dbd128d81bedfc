import type { FileFault, NumberedRow } from "../files/rows.ts";
import type { Format } from "../targets/format.ts";
import { fileRules } from "./file-rules.ts";
import { parseLeniently, problemOf, withoutNulls } from "./lenient-record.ts";

/** What of a format checks a file's records. */
type Checking = Pick<Format, "id" | "family" | "record" | "limits" | "decode">;

/**
 * What is wrong with a file of one format, in the order of its lines: for each record, what is wrong with its
 * shape, or else every rule of the family and limit of the format that its row breaks; at the end, the rules
 * over the whole file, which pass over records without the shape. It takes what `readRows` yields, and holds
 * a batch at a time. Columns that the format has no place for are nothing wrong: `onUnread` hears of them. So
 * are nulls that the library `datasets` adds.
 */
export async function* validateRecords(
  format: Checking,
  batches: AsyncIterable<Iterable<NumberedRow>>,
  onUnread: (column: string) => void = () => undefined,
): AsyncGenerator<FileFault> {
  const wholeFile = fileRules(format.family.id);
  for await (const batch of batches) {
    for (const numbered of batch) {
      if ("problems" in numbered) {
        yield* numbered.problems.map(({ reason }): FileFault => ({
          code: "unreadable",
          message: reason,
          row: numbered.line,
        }));
        continue;
      }
      const checked = checkRecord(format, numbered.row, numbered.line);
      for (const column of checked.unread) onUnread(column);
      if ("row" in checked)
        for (const rule of wholeFile)
          rule.add({ line: numbered.line, record: numbered.row, row: checked.row });
      yield* checked.findings;
    }
  }
  for (const rule of wholeFile) yield* rule.finish();
}

type Checked = { readonly findings: readonly FileFault[]; readonly unread: readonly string[] } & (
  | { readonly row: unknown }
  | object
);

/**
 * Everything that is wrong with one record, and the row that it was decoded to, if it has the format's shape.
 */
function checkRecord(format: Checking, record: unknown, line: number): Checked {
  const parsed = parseLeniently(format.record, record, withoutNulls);
  const { unread } = parsed;
  if ("issues" in parsed)
    return {
      unread,
      findings: parsed.issues
        .map((issue) => problemOf(issue, record))
        .map(({ field, reason }) => ({
          code: "shape",
          message: `is no ${format.id} record: ${`${field} ${reason}`.trim()}`,
          row: line,
        })),
    };
  const row = format.decode(parsed.record);
  const broken = [...format.family.rules, ...format.limits].filter((rule) => !rule.holds(row));
  return { row, unread, findings: broken.map(({ code, message }) => ({ code, message, row: line })) };
}
