import { expect, it } from "vitest";
import { sizeCategory } from "./size-category.ts";

it("is the Hub's word for the number of records", () => {
  expect([0, 999, 1_000, 9_999, 10_000, 1_000_000, 10 ** 12 - 1, 10 ** 12].map(sizeCategory)).toEqual([
    "n<1K",
    "n<1K",
    "1K<n<10K",
    "1K<n<10K",
    "10K<n<100K",
    "1M<n<10M",
    "100B<n<1T",
    "n>1T",
  ]);
});
