import { expect, test } from "vitest";
import type { Value } from "@laurel/statistics/resampling/unit-patterns";
import { ceilingOf } from "./agreement.ts";
import { unitTally } from "./unit-tally.ts";

function ceiling(...tasks: readonly (readonly Value[])[]): ReturnType<typeof ceilingOf> {
  const tally = unitTally({ mirrored: false });
  for (const unit of tasks) tally.add([unit]);
  return ceilingOf(tally.tallied(), (value) => value === 0);
}

test("of coins it is a half by what others say, though their own majority seems to know more", () => {
  const coins = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
    [bits & 1, bits & 2, bits & 4].map((bit) => (bit ? 1 : -1)),
  );
  expect(ceiling(...coins)).toMatchObject({
    units: 8,
    votes: 24,
    inSample: { value: 3 / 4 },
    leftOut: { value: 1 / 2 },
  });
});

test("of votes of one mind it is 1, and a vote for neither is half right", () => {
  expect(ceiling([1, 1, 1], [-1, -1])).toMatchObject({ inSample: { value: 1 }, leftOut: { value: 1 } });
  expect(ceiling([1, 1, 0])).toMatchObject({
    inSample: { value: 2.5 / 3 },
    leftOut: { value: (0.5 + 0.5 + 0.5) / 3 },
  });
});

test("units without a majority have no label: they are in the left-out figure alone", () => {
  expect(ceiling([1, -1], [1, 1])).toMatchObject({
    units: 2,
    inSample: { value: 1 },
    leftOut: { value: (0 + 0 + 1 + 1) / 4 },
  });
  expect(ceiling([1, -1]).inSample).toEqual({ value: null, reason: expect.stringContaining("majority") });
});

test("with one vote a unit nobody can tell, and it says so", () => {
  expect(ceiling([1], [-1], [])).toEqual({
    units: 0,
    votes: 0,
    inSample: { value: null, reason: expect.stringMatching(/\w/) },
    leftOut: { value: null, reason: expect.stringMatching(/\w/) },
  });
});
