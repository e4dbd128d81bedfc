import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../numeric/seeded-random.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { type AgreementUnit, type AgreementVote, summariseAgreement } from "./pair-agreement.ts";
import { rawAgreement } from "./raw-agreement.ts";
import { symmetrisedAlpha } from "./symmetrised-alpha.ts";

const unitsOf = (tasks: readonly (readonly AgreementVote[])[]): AgreementUnit[] =>
  tasks.map((votes, task) => ({
    taskId: `task-${task}`,
    votes: votes.map((value, who) => ({ annotatorId: `annotator-${who}`, value })),
  }));

const vote = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant("both-bad" as const));
const someTasks = fc.array(fc.tuple(fc.array(vote, { maxLength: 4 }), fc.boolean()), { maxLength: 12 });
const swapNames = (value: AgreementVote) => (value === "both-bad" ? value : 0 - value);

describe("summariseAgreement", () => {
  const tasks: AgreementVote[][] = [
    [3, 1],
    [2, -1],
    [0, 0],
    ["both-bad", "both-bad", 1],
    [-2, -3, -2],
    [1],
    [],
  ];
  const summary = summariseAgreement(unitsOf(tasks));

  test("counts tasks, votes and what each measure rests on", () => {
    expect(summary).toMatchObject({
      units: 7,
      votes: 13,
      pairableUnits: 5,
      pairableVotes: 12,
      ordinalUnits: 4,
      ordinalVotes: 9,
      bothBadVotes: 2,
    });
    expect(summary.categoryShares.map(({ category, votes }) => [category, votes])).toEqual([
      ["first", 4],
      ["tie", 2],
      ["second", 4],
      ["both-bad", 2],
    ]);
    expect(summary.categoryShares.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
  });

  test("judges direction without strength, and strength without both-bad", () => {
    const directions = tasks.map((votes) =>
      votes.map((value) => (value === "both-bad" ? value : Math.sign(value))),
    );
    const strengths = tasks.map((votes) => votes.filter((value) => value !== "both-bad"));
    expect(summary.rawAgreement.value).toBeCloseTo(rawAgreement(directions).value ?? -9, 12);
    expect(summary.nominalAlpha.value).toBeCloseTo(
      krippendorffAlpha(directions, { level: "nominal" }).value ?? -9,
      12,
    );
    expect(summary.symmetrisedNominalAlpha.value).toBeCloseTo(
      symmetrisedAlpha(directions, { level: "nominal" }).value ?? -9,
      12,
    );
    expect(summary.symmetrisedOrdinalAlpha.value).toBeCloseTo(
      symmetrisedAlpha(strengths, { level: "ordinal" }).value ?? -9,
      12,
    );
  });

  test("swapping first and second in any tasks changes only the plain alpha and the shares", () => {
    fc.assert(
      fc.property(someTasks, (tagged) => {
        const before = summariseAgreement(unitsOf(tagged.map(([votes]) => votes)), { resamples: 20 });
        const after = summariseAgreement(
          unitsOf(tagged.map(([votes, swap]) => (swap ? votes.map(swapNames) : votes))),
          { resamples: 20 },
        );
        const { nominalAlpha: _, categoryShares: __, ...kept } = before;
        expect(after).toMatchObject(kept);
      }),
    );
  });

  test("the order of tasks and of votes changes nothing", () => {
    fc.assert(
      fc.property(someTasks, (tagged) => {
        const units = unitsOf(tagged.map(([votes]) => votes));
        const turned = units.toReversed().map((unit) => ({ ...unit, votes: unit.votes.toReversed() }));
        expect(summariseAgreement(turned, { resamples: 20 })).toEqual(
          summariseAgreement(units, { resamples: 20 }),
        );
      }),
    );
  });

  test("with one annotator, or nobody, every measure is null with a reason", () => {
    for (const empty of [summariseAgreement([]), summariseAgreement(unitsOf([[1], [2], ["both-bad"]]))]) {
      const undefinedWithReason = { value: null, reason: expect.stringMatching(/two or more/) };
      expect(empty).toMatchObject({
        pairableUnits: 0,
        rawAgreement: undefinedWithReason,
        nominalAlpha: undefinedWithReason,
        symmetrisedNominalAlpha: undefinedWithReason,
        symmetrisedOrdinalAlpha: undefinedWithReason,
      });
    }
  });

  test("an annotator or a task that comes twice, and a vote that is no number, are refused by name", () => {
    const votes = [
      { annotatorId: "ann", value: 1 },
      { annotatorId: "ann", value: 1 },
    ];
    expect(() => summariseAgreement([{ taskId: "t1", votes }])).toThrow(/ann has two votes on task t1/);
    expect(() =>
      summariseAgreement([
        { taskId: "t1", votes: [] },
        { taskId: "t1", votes: [] },
      ]),
    ).toThrow(/t1 came twice/);
    expect(() =>
      summariseAgreement([{ taskId: "t1", votes: [{ annotatorId: "ann", value: Number.NaN }] }]),
    ).toThrow(/NaN/);
  });

  test("the interval holds the true agreement in about 95 % of simulated samples", () => {
    const random = seededRandom(99);
    // Two annotators who each pick the better response with probability .8 agree in .8² + .2² of tasks.
    const truth = 0.68;
    let held = 0;
    for (let sample = 0; sample < 300; sample += 1) {
      const pick = () => (random() < 0.8 ? 1 : -1);
      const units = unitsOf(Array.from({ length: 150 }, () => [pick(), pick()]));
      const { rawAgreement: estimate } = summariseAgreement(units, { seed: sample, resamples: 200 });
      if (estimate.value === null || estimate.interval.low === null) throw new Error("no interval");
      if (estimate.interval.low <= truth && truth <= estimate.interval.high) held += 1;
    }
    expect(held / 300).toBeGreaterThan(0.9);
    expect(held / 300).toBeLessThan(0.985);
  });
});
