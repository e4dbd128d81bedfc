import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../numeric/seeded-random.ts";
import { type Comparison, winRates } from "./win-rates.ts";

function beat(winner: string, loser: string, taskId: string, annotatorId = "ann"): Comparison {
  return { taskId, annotatorId, winner, loser, tie: false };
}

function tied(winner: string, loser: string, taskId: string, annotatorId = "ann"): Comparison {
  return { ...beat(winner, loser, taskId, annotatorId), tie: true };
}

const few = { resamples: 20 };
const model = fc.constantFrom("ash", "birch", "cedar");
const someComparisons = fc.array(
  fc.record({
    taskId: fc.constantFrom("t1", "t2", "t3", "t4", "t5"),
    annotatorId: fc.constantFrom("a", "b"),
    winner: model,
    loser: model,
    tie: fc.boolean(),
  }),
  { maxLength: 20 },
);

describe("winRates", () => {
  const result = winRates([
    beat("ash", "birch", "t1"),
    beat("ash", "birch", "t1", "bob"),
    tied("birch", "ash", "t2"),
    beat("birch", "cedar", "t3"),
    beat("cedar", "ash", "t4"),
    beat("ash", "ash", "t5"),
  ]);

  test("counts wins, ties and losses, a tie as half a win", () => {
    expect(result).toMatchObject({ tasks: 4, annotators: 2, comparisons: 5, sameModel: 1 });
    expect(result.models).toMatchObject([
      { model: "ash", tasks: 3, comparisons: 4, wins: 2, ties: 1, losses: 1, winRate: { value: 0.625 } },
      { model: "birch", tasks: 3, comparisons: 4, wins: 1, ties: 1, losses: 2, winRate: { value: 0.375 } },
      { model: "cedar", tasks: 2, comparisons: 2, wins: 1, ties: 0, losses: 1, winRate: { value: 0.5 } },
    ]);
    expect(result.matrix.wins).toEqual([
      [0, 2, 0],
      [0, 0, 1],
      [1, 0, 0],
    ]);
    expect(result.matrix.ties).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ]);
    expect(result.groups).toEqual([["ash", "birch", "cedar"]]);
  });

  test("no comparisons give no models", () => {
    expect(winRates([])).toMatchObject({ tasks: 0, comparisons: 0, models: [], groups: [] });
    expect(winRates([beat("ash", "ash", "t1")])).toMatchObject({ comparisons: 0, sameModel: 1, models: [] });
  });

  test("groups that never met have win rates, and no strengths, with the reason", () => {
    const { models, groups } = winRates([
      beat("ash", "birch", "t1"),
      beat("cedar", "date", "t2"),
      beat("date", "cedar", "t3"),
    ]);
    expect(groups).toEqual([
      ["ash", "birch"],
      ["cedar", "date"],
    ]);
    for (const each of models) {
      expect(each.winRate.value).not.toBeNull();
      expect(each.strength).toEqual({ value: null, reason: expect.stringMatching(/2 groups/) });
    }
  });

  test("where groups hang together by one task, resamples without it give strengths no interval", () => {
    const within = ["t1", "t2", "t3", "t4"].flatMap((task) => [
      beat("ash", "birch", task),
      beat("birch", "ash", task),
      beat("cedar", "date", task),
      beat("date", "cedar", task),
    ]);
    const { models } = winRates([...within, beat("birch", "cedar", "bridge")]);
    expect(models).toHaveLength(4);
    for (const { strength } of models) {
      expect(strength).toMatchObject({
        value: expect.any(Number),
        interval: { low: null, reason: expect.stringMatching(/Undefined in \d+ of 1000/) },
      });
    }
  });

  test("a model that never lost has a finite strength, and no interval that claims certainty", () => {
    const tasks = Array.from({ length: 30 }, (_, i) => beat("ash", "birch", `t${i}`));
    const [ash] = winRates(tasks).models;
    expect(ash?.winRate).toMatchObject({
      value: 1,
      interval: { low: null, reason: expect.stringMatching(/too little variation/) },
    });
    expect(ash?.strength.value).toBeGreaterThan(0);
    expect(ash?.strength.value).toBeLessThan(4);
  });

  test("intervals widen when the same votes come from fewer tasks", () => {
    const votes = (tasks: number) =>
      Array.from({ length: 240 }, (_, i) => {
        const task = i % tasks;
        return task % 3 === 0
          ? beat("birch", "ash", `t${task}`, `a${i}`)
          : beat("ash", "birch", `t${task}`, `a${i}`);
      });
    const width = (tasks: number) => {
      const winRate = winRates(votes(tasks)).models[0]?.winRate;
      if (!winRate || winRate.value === null || winRate.interval.low === null) throw new Error("no interval");
      return winRate.interval.high - winRate.interval.low;
    };
    // 8 times fewer independent tasks: sqrt(8) times wider.
    expect(width(30) / width(240)).toBeGreaterThan(2.2);
    expect(width(30) / width(240)).toBeLessThan(3.5);
  });

  test("intervals hold the strengths behind simulated votes in about 95 % of samples", () => {
    const strengths: Record<string, number> = { ash: 0.8, birch: 0, cedar: -0.8 };
    const names = Object.keys(strengths);
    const random = seededRandom(5);
    let held = 0;
    for (let sample = 0; sample < 150; sample += 1) {
      const votes = Array.from({ length: 240 }, (_, i) => {
        const [a = "", b = ""] = [names[i % 3], names[(i + 1) % 3]];
        return random() < 1 / (1 + Math.exp((strengths[b] ?? 0) - (strengths[a] ?? 0)))
          ? beat(a, b, `t${i}`)
          : beat(b, a, `t${i}`);
      });
      for (const { model: name, strength } of winRates(votes, { seed: sample, resamples: 200 }).models) {
        if (strength.value === null || strength.interval.low === null) throw new Error("no interval");
        const truth = strengths[name] ?? 0;
        if (strength.interval.low <= truth && truth <= strength.interval.high) held += 1;
      }
    }
    expect(held / 450).toBeGreaterThan(0.9);
    expect(held / 450).toBeLessThan(0.985);
  });

  test("the order of comparisons changes nothing", () => {
    fc.assert(
      fc.property(someComparisons, (comparisons) => {
        expect(winRates(comparisons.toReversed(), few)).toEqual(winRates(comparisons, few));
      }),
    );
  });

  test("which side of a tie is called the winner changes nothing", () => {
    fc.assert(
      fc.property(someComparisons, (comparisons) => {
        const swapped = comparisons.map((each) =>
          each.tie ? { ...each, winner: each.loser, loser: each.winner } : each,
        );
        expect(winRates(swapped, few)).toEqual(winRates(comparisons, few));
      }),
    );
  });

  test("wins and losses balance, and rates and intervals lie within 0 and 1", () => {
    fc.assert(
      fc.property(someComparisons, (comparisons) => {
        const { models, comparisons: kept, sameModel } = winRates(comparisons, few);
        const total = (pick: (each: (typeof models)[number]) => number) =>
          models.reduce((sum, each) => sum + pick(each), 0);
        expect(kept + sameModel).toBe(comparisons.length);
        expect(total((each) => each.wins)).toBe(total((each) => each.losses));
        expect(total((each) => each.wins + each.ties + each.losses)).toBe(2 * kept);
        for (const { winRate } of models) {
          if (winRate.value === null) throw new Error("a model without comparisons was listed");
          expect(winRate.value).toBeGreaterThanOrEqual(0);
          expect(winRate.value).toBeLessThanOrEqual(1);
          if (winRate.interval.low === null) continue;
          expect(winRate.interval.low).toBeGreaterThanOrEqual(0);
          expect(winRate.interval.high).toBeLessThanOrEqual(1);
          expect(winRate.interval.low).toBeLessThanOrEqual(winRate.interval.high);
        }
      }),
    );
  });
});
