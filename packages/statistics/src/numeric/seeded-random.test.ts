import { describe, expect, test } from "vitest";
import { seededRandom } from "./seeded-random.ts";

describe("seededRandom", () => {
  test.each([0, 1, 2, 3, 4, 5])("draw %d is spread evenly over seeds that lie side by side", (draw) => {
    const tenths = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 2000; seed += 1) {
      const random = seededRandom(seed);
      for (let skipped = 0; skipped < draw; skipped += 1) random();
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Expected 200 each, standard deviation 13.4.
    for (const count of tenths) expect(Math.abs(count - 200)).toBeLessThan(60);
  });

  test("one seed draws evenly, and without correlation from one draw to the next", () => {
    const random = seededRandom(1);
    const draws = Array.from({ length: 20_000 }, () => random() - 0.5);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const lagged = draws.reduce((sum, x, i) => sum + x * (draws[i + 1] ?? 0), 0) / draws.length / (1 / 12);
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(lagged)).toBeLessThan(0.03);
    expect(draws.every((x) => x >= -0.5 && x < 0.5)).toBe(true);
  });

  test("the same seed gives the same numbers on every platform", () => {
    const random = seededRandom(42);
    expect([random(), random(), random()].map((x) => x * 2 ** 32)).toEqual([
      2971082177, 2611983672, 76507694,
    ]);
  });
});
