import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asImported, parseLeniently, problemOf, withoutNulls } from "./lenient-record.ts";

const RECORD = z.strictObject({
  text: z.string(),
  score: z.number().optional(),
  rank: z.number().nullable(),
});

describe("a row as a record", () => {
  test("is exact as it stands, also where null has a meaning, and names what it leaves unread", () => {
    expect(parseLeniently(RECORD, { text: "a", rank: null, id: 1, tag: "x" }, withoutNulls)).toEqual({
      record: { text: "a", rank: null },
      exact: true,
      unread: ["id", "tag"],
    });
  });

  test("is mended only where it is none as it stands", () => {
    expect(parseLeniently(RECORD, { text: "a", rank: 1, score: null }, withoutNulls)).toEqual({
      record: { text: "a", rank: 1 },
      exact: false,
      unread: [],
    });
  });

  test("tells what is wrong with the row as the file has it", () => {
    const parsed = parseLeniently(RECORD, { text: null, rank: 1, id: 2 }, withoutNulls);
    expect(parsed).toMatchObject({ unread: ["id"], issues: [{ path: ["text"] }] });
    expect("issues" in parsed && parsed.issues[0]?.message).toContain("received null");
    expect(parseLeniently(RECORD, "a line", withoutNulls)).toMatchObject({ issues: [{ path: [] }] });
  });
});

test("a value that is none of those allowed is told with these", () => {
  const schema = z.strictObject({ side: z.union([z.literal(1), z.literal(2)]), turns: z.array(z.string()) });
  const problemsOf = (row: object) => {
    const parsed = parseLeniently(schema, row);
    return "issues" in parsed ? parsed.issues.map((issue) => problemOf(issue, row)) : [];
  };
  expect(problemsOf({ side: 3, turns: [] })).toEqual([{ field: "side", reason: "is 3, not one of 1, 2" }]);
  expect(problemsOf({ side: null, turns: [] })).toEqual([
    { field: "side", reason: "is null, not one of 1, 2" },
  ]);
  expect(problemsOf({ turns: [1] })).toEqual([
    { field: "side", reason: "is missing" },
    { field: "turns.0", reason: "Invalid input: expected string, received number" },
  ]);
});

test("nulls are gone at any depth, but for a turn's content and what a tool was called with", () => {
  const turn = { role: "assistant", content: null, name: null };
  const call = { id: null, function: { name: "f", arguments: { a: null } } };
  expect(withoutNulls({ a: null, list: [turn, { ...turn, tool_calls: [call] }, null] })).toEqual({
    list: [
      { role: "assistant", content: null },
      { role: "assistant", content: "", tool_calls: [{ function: { name: "f", arguments: { a: null } } }] },
      null,
    ],
  });
});

describe("a row as an import reads it", () => {
  test("has turns of one text each, wherever they stand", () => {
    const turn = { role: "developer", content: [{ type: "text", text: "a" }] };
    expect(asImported({ input: { messages: [turn] }, turns: [turn] })).toEqual({
      input: { messages: [{ role: "system", content: "a" }] },
      turns: [{ role: "system", content: "a" }],
    });
  });

  test.each([
    ["true", true],
    ["False", false],
    [1, true],
    ["undesirable", false],
  ])("has %j as the label that it means", (label, meant) => {
    expect(asImported({ label })).toEqual({ label: meant });
    expect(asImported({ kto_tag: label })).toEqual({ kto_tag: meant });
  });

  test("keeps a label that says neither", () => {
    expect(asImported({ label: "often", other: "true" })).toEqual({ label: "often", other: "true" });
  });
});
