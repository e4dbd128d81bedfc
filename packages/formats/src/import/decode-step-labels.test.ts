import { expect, test } from "vitest";
import { decodeStepLabels } from "./decode-step-labels.ts";

test("labels come as numbers or as whether the step is right", () => {
  expect(decodeStepLabels([1, 0, -1], 3)).toEqual({ labels: [1, 0, -1] });
  expect(decodeStepLabels([true, false], 2)).toEqual({ labels: [1, -1] });
});

test("they may end at the first wrong step, and nowhere else", () => {
  expect(decodeStepLabels([1, -1], 5)).toEqual({ labels: [1, -1] });
  for (const labels of [[1, 1], [-1, -1], [-1, 0], [], [1, 1, 1, 1, 1, 1]])
    expect(decodeStepLabels(labels, 5)).toEqual({ reason: `has ${labels.length} labels for 5 steps` });
});

test("null and no column say nothing; anything else is refused", () => {
  expect([decodeStepLabels(null, 1), decodeStepLabels(undefined, 1)]).toEqual([undefined, undefined]);
  expect(decodeStepLabels("1", 1)).toEqual({ reason: "must be a list of labels, one for each step" });
  for (const other of [2, "1", null, 0.5])
    expect(decodeStepLabels([other], 1)).toEqual({ reason: expect.stringContaining("must hold") });
});
