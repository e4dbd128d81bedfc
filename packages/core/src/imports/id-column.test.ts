import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggestedIdColumn } from "./id-column.ts";

const rowsOf = (column: string, values: readonly unknown[]) =>
  values.map((value) => ({ prompt: "Name a fruit.", [column]: value }));
const suggested = (column: string, values: readonly unknown[], mapping = {}) =>
  suggestedIdColumn(mapping, ["prompt", column], rowsOf(column, values));

describe("the column that is suggested as the rows' id", () => {
  it.each(["id", "_id", "ID", "uuid", "key", "row_id", "question id", "promptId", "pair-key", "source_uuid"])(
    "is %s where it tells the rows apart",
    (column) => {
      expect(suggested(column, ["7", "8", "9"])).toBe(column);
      expect(suggested(column, [7, 8, 9])).toBe(column);
    },
  );

  it("is none whose values come twice or are missing", () => {
    expect(suggested("id", ["7", "8", "7"])).toBeNull();
    expect(suggested("id", ["7", "", "9"])).toBeNull();
    expect(suggested("id", ["7", null, "9"])).toBeNull();
    expect(suggested("id", [])).toBeNull();
  });

  it.each([
    "worker_id",
    "annotatorId",
    "model_id",
    "better_response_id",
    "session id",
    "paid",
    "monkey",
    "grid",
  ])("is not %s, which names something else", (column) => {
    expect(suggested(column, ["7", "8", "9"])).toBeNull();
  });

  it("is the plainest name of several, and none that is read or that was chosen", () => {
    const rows = [{ trace_id: "t", id: "1", row_id: "r" }];
    expect(suggestedIdColumn({}, ["trace_id", "row_id", "id"], rows)).toBe("id");
    expect(suggestedIdColumn({ prompt: "id" }, ["trace_id", "row_id", "id"], rows)).toBe("row_id");
    expect(suggestedIdColumn({ id: "trace_id" }, ["trace_id", "row_id", "id"], rows)).toBeNull();
  });

  it("holds a value for every row, each once, whatever the file holds", () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.record({ id: cell, key: cell }), { maxLength: 8 }), (rows) => {
        const column = suggestedIdColumn({}, ["id", "key"], rows);
        if (column === null) return;
        const values = rows.map((row) => String(Object.entries(row).find(([name]) => name === column)?.[1]));
        expect(new Set(values).size).toBe(rows.length);
      }),
    );
  });
});
