import { expect, test } from "vitest";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { bootstrapMeans } from "./bootstrap-means.ts";

const random = () => seededRandom(7);

test("with one pair a prompt the interval is that of the mean", () => {
  const draw = seededRandom(11);
  const right = Array.from({ length: 1000 }, () => (draw() < 0.7 ? 1 : 0));
  const { right: estimate } = bootstrapMeans({
    values: { right },
    groups: [...right.keys()],
    replicates: 2000,
    random: random(),
  });
  const p = right.reduce<number>((sum, value) => sum + value, 0) / 1000;
  const half = 1.96 * Math.sqrt((p * (1 - p)) / 1000);
  expect(estimate.value).toBeCloseTo(p, 12);
  expect(estimate.low).toBeCloseTo(p - half, 2);
  expect(estimate.high).toBeCloseTo(p + half, 2);
});

test("repeating every pair within its prompt does not narrow the interval", () => {
  const values = Array.from({ length: 100 }, (_, index) => index % 2);
  const once = bootstrapMeans({
    values: { values },
    groups: [...values.keys()],
    replicates: 500,
    random: random(),
  });
  const often = bootstrapMeans({
    values: { values: [...values, ...values] },
    groups: [...values.keys(), ...values.keys()],
    replicates: 500,
    random: random(),
  });
  expect([often.values.low, often.values.high]).toEqual([once.values.low, once.values.high]);
});

test("the difference of a predictor and itself is zero with certainty", () => {
  const { difference } = bootstrapMeans({
    values: { difference: Array.from({ length: 50 }, () => 0) },
    groups: Array.from({ length: 50 }, (_, index) => index % 10),
    replicates: 200,
    random: random(),
  });
  expect(difference).toMatchObject({ value: 0, low: 0, high: 0, pairs: 50, prompts: 10, reason: null });
});

test("without a pair there is a reason and no number, with one prompt no interval", () => {
  const { none, some } = bootstrapMeans({
    values: { none: [null, null], some: [1, null] },
    groups: [0, 1],
    replicates: 200,
    random: random(),
  });
  expect(none).toEqual({
    value: null,
    low: null,
    high: null,
    pairs: 0,
    prompts: 0,
    reason: "there is no such pair",
  });
  expect(some).toMatchObject({ value: 1, low: null, high: null, pairs: 1, prompts: 1 });
  expect(some.reason).toContain("two prompts");
});

test("where no resample drew a pair there is a mean, no interval, and the reason", () => {
  const groups = Array.from({ length: 1000 }, (_, index) => index);
  const { rare } = bootstrapMeans({
    values: { rare: groups.map((group) => (group < 2 ? 1 : null)) },
    groups,
    replicates: 100,
    random: () => 0.999,
  });
  expect(rare).toEqual({
    value: 1,
    low: null,
    high: null,
    pairs: 2,
    prompts: 2,
    reason: "no resample of the prompts drew such a pair",
  });
});
