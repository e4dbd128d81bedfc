import { expect, test } from "vitest";
import { signatureSegment } from "./signature-segment.ts";

test("a segment is full before its rows outgrow 16 bits, and has them all until then", () => {
  const segment = signatureSegment(1_000_000, 1, 1);
  const rowOf = (value: number): number[] => {
    const rows: number[] = [];
    segment.search(Uint32Array.of(value), Uint32Array.of(value), 1, (row) => {
      rows.push(row);
      return "go on";
    });
    return rows;
  };
  let count = 0;
  for (; !segment.isFull(); count += 1) segment.add(Uint32Array.of(count), Uint32Array.of(count));
  expect(count).toBe(65_535);
  expect([0, 1, 40_000, 65_534].map(rowOf)).toEqual([[0], [1], [40_000], [65_534]]);
  expect(rowOf(65_535)).toEqual([]);
});

test("rows in one slot are all found, once for each band that they share, until it is enough", () => {
  const segment = signatureSegment(4, 2, 1);
  for (const row of [0, 1, 2])
    expect(segment.add(Uint32Array.of(7), Uint32Array.of(row === 1 ? 5 : 1, 3))).toBe(row);
  const rowsUntil = (last: number): number[] => {
    const rows: number[] = [];
    segment.search(Uint32Array.of(7), Uint32Array.of(1, 3), 1, (row) => {
      rows.push(row);
      return rows.length === last ? "stop" : "go on";
    });
    return rows;
  };
  expect(rowsUntil(100)).toEqual([2, 1, 0, 2, 1, 0]);
  expect(rowsUntil(1)).toEqual([2]);
});
