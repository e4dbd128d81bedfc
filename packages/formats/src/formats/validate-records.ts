import type { NumberedRow } from "../import/read-rows.ts";
import type { AnyFormat } from "./validation/any-format.ts";
import { checkRecord } from "./validation/check-record.ts";
import { fileRules } from "./validation/file-rules.ts";
import type { Finding } from "./validation/finding.ts";

/**
 * What is wrong with a file of one format, in the order of its lines: of each record its shape, or every rule
 * of the family and limit of the format that its row breaks; at the end the rules over the whole file, of
 * which records without the shape are no part. Takes what `readRows` yields, and holds a batch at a time.
 */
export async function* validateRecords(
  format: AnyFormat,
  batches: AsyncIterable<Iterable<NumberedRow>>,
): AsyncGenerator<Finding> {
  const wholeFile = fileRules(format.family.id);
  for await (const batch of batches) {
    for (const numbered of batch) {
      if ("problems" in numbered) {
        yield* numbered.problems.map(({ reason }): Finding => ({
          code: "unreadable",
          message: reason,
          row: numbered.line,
        }));
        continue;
      }
      const checked = checkRecord(format, numbered.row, numbered.line);
      if ("row" in checked)
        for (const rule of wholeFile)
          rule.add({ line: numbered.line, record: numbered.row, row: checked.row });
      yield* checked.findings;
    }
  }
  for (const rule of wholeFile) yield* rule.finish();
}
