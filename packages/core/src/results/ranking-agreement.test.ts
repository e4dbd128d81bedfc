import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RankingUnit, summariseRankings } from "./ranking-agreement.ts";

const few = { resamples: 20 };
const RESPONSES = ["a", "b", "c", "d"];

/** "a b=c d": tiers from best to worst. */
const tiersOf = (ranking: string) => ranking.split(" ").map((tier) => tier.split("="));
const unitsOf = (tasks: readonly (readonly string[])[]): RankingUnit[] =>
  tasks.map((rankings, task) => ({
    taskId: `task-${task}`,
    responseIds: RESPONSES,
    rankings: rankings.map((ranking, who) => ({
      annotatorId: `annotator-${who}`,
      answer: { tiers: tiersOf(ranking) },
    })),
  }));

describe("summariseRankings", () => {
  test("means tau-b over pairs of annotators, then over tasks, each task once", () => {
    // Task 1: 1, 2/3 and 2/3 (one neighbouring swap among six pairs); task 2: -1.
    const summary = summariseRankings(
      unitsOf([["a b c d", "a b c d", "a b d c"], ["a b c d", "d c b a"], ["a b c d"], []]),
      few,
    );
    expect(summary.meanTauB.value).toBeCloseTo(((1 + 2 / 3 + 2 / 3) / 3 - 1) / 2, 12);
    expect(summary).toMatchObject({
      units: 4,
      rankings: 6,
      comparedUnits: 2,
      comparedRankings: 4,
      withoutOrder: 0,
      pairs: { same: 16, opposite: 8, tiedByOne: 0, tiedByBoth: 0 },
    });
    expect(summary.histogram.filter(({ units }) => units > 0)).toEqual([
      { from: -1, to: -0.75, units: 1 },
      { from: 0.75, to: 1, units: 1 },
    ]);
  });

  test("counts a tie as a tie: of six pairs one is tied by one ranking", () => {
    const summary = summariseRankings(unitsOf([["a b=c d", "a b c d"]]), few);
    expect(summary.meanTauB.value).toBeCloseTo(5 / Math.sqrt(5 * 6), 12);
    expect(summary.pairs).toEqual({ same: 5, opposite: 0, tiedByOne: 1, tiedByBoth: 0 });
  });

  test("takes the middle of a best-worst ranking as tied", () => {
    const summary = summariseRankings(unitsOf([["a b=c d", "a b=c d"]]), few);
    expect(summary.meanTauB.value).toBeCloseTo(1, 12);
    expect(summary.pairs.tiedByBoth).toBe(1);
  });

  test("leaves out and counts rankings that tie everything, and has no figure where nothing is left", () => {
    const summary = summariseRankings(unitsOf([["a=b=c=d", "a b c d"]]));
    expect(summary).toMatchObject({
      comparedUnits: 0,
      withoutOrder: 1,
      meanTauB: { value: null, reason: expect.stringContaining("No task has two") },
    });
    expect(summariseRankings([]).meanTauB.value).toBeNull();
  });

  test("refuses an annotator who ranks a task twice", () => {
    const [unit] = unitsOf([["a b c d"]]);
    expect(() =>
      summariseRankings(unit ? [{ ...unit, rankings: [...unit.rankings, ...unit.rankings] }] : []),
    ).toThrow(/two rankings/);
  });

  test("the order of tasks, of annotators and of responses changes nothing", () => {
    const ranking = fc
      .shuffledSubarray(RESPONSES, { minLength: 4 })
      .chain((order) => fc.constantFrom(order.join(" "), `${order[0]}=${order[1]} ${order[2]} ${order[3]}`));
    fc.assert(
      fc.property(fc.array(fc.array(ranking, { maxLength: 4 }), { maxLength: 6 }), (tasks) => {
        const units = unitsOf(tasks);
        const turned = units.toReversed().map((unit) => ({
          ...unit,
          responseIds: unit.responseIds.toReversed(),
          rankings: unit.rankings.toReversed(),
        }));
        const [before, after] = [summariseRankings(units, few), summariseRankings(turned, few)];
        expect({ ...after, meanTauB: null }).toEqual({ ...before, meanTauB: null });
        expect(after.meanTauB.value ?? -9).toBeCloseTo(before.meanTauB.value ?? -9, 12);
      }),
    );
  });
});
