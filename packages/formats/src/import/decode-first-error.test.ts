import { expect, test } from "vitest";
import { decodeFirstError } from "./decode-first-error.ts";

test("the labels end at the first wrong step", () => {
  expect(decodeFirstError(0, 3)).toEqual({ labels: [-1] });
  expect(decodeFirstError(2, 3)).toEqual({ labels: [1, 1, -1] });
});

test("null says that every step is right, and a missing value says nothing", () => {
  expect(decodeFirstError(null, 3)).toEqual({ labels: [1, 1, 1] });
  expect(decodeFirstError(undefined, 3)).toBeUndefined();
});

test("an index that no step has is refused with the ones that there are", () => {
  expect(decodeFirstError(3, 3)).toEqual({
    reason: "is 3, but the steps are 0 to 2; null says that none is wrong",
  });
  expect(decodeFirstError(-1, 3)).toEqual({ reason: expect.stringContaining("0 to 2") });
  for (const other of ["1", 1.5, true, [1]])
    expect(decodeFirstError(other, 3)).toEqual({ reason: expect.stringContaining("must be the index") });
});
