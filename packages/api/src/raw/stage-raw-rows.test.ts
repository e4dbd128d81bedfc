import { expect, test } from "vitest";
import { sliceSizes } from "./stage-raw-rows.ts";

const after = (...slices: readonly (readonly [rows: number, milliseconds: number])[]) => {
  const sizes = sliceSizes();
  for (const [rows, milliseconds] of slices) sizes.took(rows, milliseconds);
  return sizes.next();
};
const times = (count: number, rows: number, milliseconds: number) =>
  Array.from({ length: count }, () => [rows, milliseconds] as const);

test("a slice takes about 8 milliseconds", () => {
  expect(after([25, 2])).toBe(100);
  expect(after([25, 20])).toBe(10);
});

test("one slice that something else held up doesn't make the next ones small", () => {
  expect(after([100, 8], [100, 300])).toBe(100);
  expect(after([100, 8], ...times(7, 100, 300))).toBe(100);
});

test("rows that take longer make slices smaller soon, and no slice is too small or too large", () => {
  expect(after([100, 8], ...times(8, 100, 80))).toBe(10);
  expect(after(...times(9, 25, 1_000))).toBe(5);
  expect(after([400, 0.01])).toBe(400);
});
