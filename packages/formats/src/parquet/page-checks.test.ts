import { expect, it } from "vitest";
import { skipRuns } from "./page-checks.ts";

const skip = (bytes: readonly number[], width: number, values: number) => () =>
  skipRuns(Uint8Array.from(bytes), width, values);

// parquet-format, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid": header << 1 | packed, then the
// value or groups of eight.
it("lets through runs that are as long as the values", () => {
  expect(skip([10 << 1, 1], 1, 10)).not.toThrow();
  expect(skip([(1 << 1) | 1, 0b10101010, 2 << 1, 1], 1, 10)).not.toThrow();
  expect(skip([(2 << 1) | 1, 1, 2, 3, 4], 2, 10)).not.toThrow();
  expect(skip([], 1, 0)).not.toThrow();
});

it("stops at a run that would be written out behind the values", () => {
  expect(skip([0xfe, 0xff, 0xff, 0xff, 0x0f, 1], 1, 10)).toThrow(
    "a run of 2147483647 values stands where 10 are left",
  );
  expect(skip([11 << 1, 1], 1, 10)).toThrow("a run of 11 values");
  expect(skip([5 << 1, 1, 6 << 1, 1], 1, 10)).toThrow("a run of 6 values stands where 5 are left");
  expect(skip([0xff, 0xff, 0xff, 0xff, 0x0f], 0, 10)).toThrow("a run of");
});
