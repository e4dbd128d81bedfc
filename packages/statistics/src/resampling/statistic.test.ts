import { expect, test } from "vitest";
import { bootstrapEstimate } from "./bootstrap.ts";
import { clusteredStatistic, ratioStatistic } from "./statistic.ts";

const won = ratioStatistic([1, 0], [1, 1], "No unit.");

test("a cluster of several units counts each of them as often as the cluster is drawn", () => {
  const statistic = clusteredStatistic([[0, 0, 1], [1]], 2, won);
  expect(statistic([1, 0])).toEqual({ value: 2 / 3 });
  expect(statistic([1, 2])).toEqual({ value: 2 / 5 });
  expect(statistic([0, 0])).toEqual({ value: null, reason: "No unit." });
});

test("units that always agree within their cluster have a wider interval than units on their own", () => {
  const width = (estimate: ReturnType<typeof bootstrapEstimate>) =>
    estimate.value !== null && estimate.interval.low !== null
      ? estimate.interval.high - estimate.interval.low
      : 0;
  const alone = width(bootstrapEstimate([40, 40], won, {}));
  const together = width(
    bootstrapEstimate(
      [10, 10],
      clusteredStatistic(
        [
          [0, 0, 0, 0],
          [1, 1, 1, 1],
        ],
        2,
        won,
      ),
      {},
    ),
  );
  expect(together).toBeGreaterThan(1.5 * alone);
});
