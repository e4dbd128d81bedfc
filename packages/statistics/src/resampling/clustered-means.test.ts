import { expect, test } from "vitest";
import { seededRandom } from "../numeric/seeded-random.ts";
import { clusteredMeans } from "./clustered-means.ts";

test("each resample draws whole clusters, one uniform number for each, and all names share the draws", () => {
  const uniform = [0, 0, 0.5, 0.5, 0.6, 0.1];
  const { a, b } = clusteredMeans({
    values: { a: [1, 2, 6], b: [1, null, 6] },
    clusters: [7, 7, 9],
    resamples: 3,
    random: () => uniform.shift() ?? Number.NaN,
  });
  // The first cluster twice, the second twice, then one of each.
  expect(a).toEqual({ mean: 3, units: 3, clusters: 2, draws: Float64Array.of(1.5, 3, 6) });
  expect(b).toEqual({ mean: 3.5, units: 2, clusters: 2, draws: Float64Array.of(1, 3.5, 6) });
});

test("a resample that draws no unit with a value adds no draw, and no value at all gives no mean", () => {
  const { some, none } = clusteredMeans({
    values: { some: [4, null], none: [null, null] },
    clusters: [0, 1],
    resamples: 400,
    random: seededRandom(3),
  });
  expect(some).toMatchObject({ mean: 4, units: 1, clusters: 1 });
  expect(some.draws.length).toBeGreaterThan(250);
  expect(some.draws.length).toBeLessThan(350);
  expect(none).toEqual({ mean: null, units: 0, clusters: 0, draws: new Float64Array() });
});
