import { describe, expect, test } from "vitest";
import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { rowJudgments } from "./row-judgments.ts";

const RESPONSES = ["a", "b"].map((field) => ({ field, messages: [], source: {} }));
const MAPPING: ColumnMapping = {
  prompt: "p",
  responses: [{ text: "a" }, { text: "b" }],
  verdicts: [{ read: { kind: "winner", column: "w", values: { left: 0, right: 1 } } }],
  annotator: "who",
  judgedAt: "at",
  duration: { column: "took", unit: "s" },
};
const read = (row: Record<string, unknown>, mapping: Partial<ColumnMapping> = {}) =>
  rowJudgments(row, { ...MAPPING, ...mapping }, RESPONSES);
const answer = { kind: "ranking", tiers: [[0], [1]] };

test("a verdict comes with who judged, when and how long it took", () => {
  expect(read({ w: "left", who: " ann ", at: "2024-05-01T10:00:00Z", took: "4.5" })).toEqual({
    recorded: [{ answer, by: "ann", at: Date.UTC(2024, 4, 1, 10), activeMs: 4_500 }],
  });
  expect(read({ w: "left", who: 7 })).toEqual({ recorded: [{ answer, by: "7" }] });
});

test.each([
  [1_700_000_000, 1_700_000_000_000],
  [1_700_000_000_123, 1_700_000_000_123],
  ["1700000000.5", 1_700_000_000_500],
  ["2024-05-01 10:00:00", Date.UTC(2024, 4, 1, 10)],
  ["2024-05-01T10:00:00+02:00", Date.UTC(2024, 4, 1, 8)],
  ["2024-05-01", Date.UTC(2024, 4, 1)],
])("the time %s is %i", (at, expected) => {
  expect(read({ w: "left", who: "ann", at })).toMatchObject({ recorded: [{ at: expected }] });
});

describe("a row is refused", () => {
  test.each([
    [{ w: "left" }, "who"],
    [{ w: "left", who: " " }, "who"],
    [{ w: "left", who: "ann", at: "yesterday" }, "at"],
    [{ w: "left", who: "ann", took: "long" }, "took"],
    [{ w: "middle", who: "ann" }, "w"],
  ])("%j by its column %s", (row, field) => {
    expect(read(row)).toEqual({ problems: [{ field, reason: expect.any(String) }] });
  });
});

test("a verdict comes with the order in which the responses were shown, and with its reason", () => {
  const order = { kind: "order" as const, column: "shown", values: { a: 0, b: 1 } };
  const mapping = { presented: order, rationale: "why" };
  expect(read({ w: "left", who: "ann", shown: "B,A", why: " It is short. " }, mapping)).toEqual({
    recorded: [{ answer, by: "ann", presented: [1, 0], rationale: "It is short." }],
  });
  expect(read({ w: "left", who: "ann", shown: "", why: "" }, mapping)).toEqual({
    recorded: [{ answer, by: "ann" }],
  });
  expect(read({ w: "left", who: "ann", shown: "B,C", why: { a: 1 } }, mapping)).toEqual({
    problems: [
      { field: "shown", reason: expect.stringContaining('"B,C"') },
      { field: "why", reason: "must be text" },
    ],
  });
  expect(read({ w: "left", who: "ann", why: "x".repeat(20_001) }, mapping)).toEqual({
    problems: [{ field: "why", reason: expect.stringContaining("keep the column as metadata") }],
  });
});

test("without a judgment nothing is asked of the annotator", () => {
  expect([read({ w: "" }), read({})]).toEqual([{}, {}]);
});

test("several verdicts are several judgments, of people or of questions", () => {
  const winner = (column: string) => ({ kind: "winner" as const, column, values: { "1": 0, "2": 1 } });
  const { annotator: _annotator, ...unnamed } = MAPPING;
  expect(
    rowJudgments(
      { x: 1, y: 2 },
      {
        ...unnamed,
        verdicts: [
          { read: winner("x"), by: "x" },
          { read: winner("y"), by: "y", question: "style" },
        ],
      },
      RESPONSES,
    ),
  ).toEqual({
    recorded: [
      { answer, by: "x" },
      { answer: { kind: "ranking", tiers: [[1], [0]] }, by: "y", question: "style" },
    ],
  });
});

test("texts alone bring no judgment", () => {
  expect(read({ w: "nonsense", who: "" }, { textsOnly: true })).toEqual({});
});
