import { expect, test } from "vitest";
import { TrainingRow } from "./training-row.ts";

const PAIR = {
  prompt: [{ role: "user", content: "p" }],
  chosen: [{ role: "assistant", content: "a" }],
  rejected: [{ role: "assistant", content: "b" }],
};

test("a soft label is what is learned, never that the chosen response is the worse one", () => {
  expect(
    [0.5, 0.75, 1, 0.25].map(
      (probability) => TrainingRow.parse({ ...PAIR, margin: null, probability }).target,
    ),
  ).toEqual([0.5, 0.75, 1, 0.5]);
});

test("a record is the same with a group as without", () => {
  expect(TrainingRow.parse({ ...PAIR, group: "5ad5ba51bfafcbaa" })).toEqual(PAIR);
});
