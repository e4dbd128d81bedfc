import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonlLine } from "../files/json-lines.ts";
import { encodeRow, type Format } from "../targets/format.ts";
import { parquetFile, parquetRows } from "./parquet.ts";

/**
 * What holds of every format: any row is written so that it reads back as it was, in JSON Lines and in
 * Parquet, or is refused by a rule.
 */
export function formatLaws<Row, Rec extends Readonly<Record<string, unknown>>>(
  format: Format<Row, Rec>,
  rows: fc.Arbitrary<Row>,
): void {
  const recordsOf = (some: readonly Row[]) =>
    some.flatMap((row) => {
      const encoded = encodeRow(format, row);
      return "record" in encoded ? [{ row, record: encoded.record }] : [];
    });

  describe(`${format.id}`, () => {
    it("has an example that is valid, and says how to train with it", () => {
      expect(encodeRow(format, format.example)).toHaveProperty("record");
      expect(format.usage.snippet({ train: "train.jsonl", test: "test.jsonl" }).text).toContain(
        "train.jsonl",
      );
    });

    it("reads back what it wrote, line by line", () => {
      let written = 0;
      fc.assert(
        fc.property(rows, (row) => {
          for (const { record } of recordsOf([row])) {
            written += 1;
            const line = jsonlLine(record);
            expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
            const read = format.record.parse(JSON.parse(line));
            expect(JSON.stringify(read)).toBe(JSON.stringify(record));
            expect(format.decode(read)).toEqual(format.express(row));
            expect(encodeRow(format, format.decode(read))).toEqual({ record });
          }
        }),
      );
      expect(written).toBeGreaterThan(20);
    });

    it("loses what it says it loses, and nothing else", () => {
      fc.assert(
        fc.property(rows, (row) => {
          if (recordsOf([row]).length === 0) return;
          const loses = format.losses.some(({ concerns }) => concerns(row));
          expect(JSON.stringify(format.express(row)) !== JSON.stringify(row)).toBe(loses);
        }),
      );
    });

    const { parquet } = format;
    if (parquet === null) return;
    it("has the same records in Parquet", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 8 }), async (some) => {
          const records = recordsOf(some).map(({ record }) => record);
          if (records.length === 0) return;
          expect(await parquetRows(await parquetFile(parquet, records))).toEqual(records);
        }),
        { numRuns: 30 },
      );
    });
  });
}
