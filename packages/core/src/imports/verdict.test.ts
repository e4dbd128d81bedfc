import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type NamedResponse,
  readVerdict,
  turnedRound,
  Verdict,
  verdictColumns,
  type VerdictMeaning,
} from "./verdict.ts";

const PAIR: readonly NamedResponse[] = [
  { field: "response_a", model: "heron" },
  { field: "response_b", model: "wren" },
];
const read = (verdict: Verdict, row: Record<string, unknown>, responses = PAIR) =>
  readVerdict(Verdict.parse(verdict), (column) => row[column], responses);
const FIRST = { answers: [{ kind: "ranking", tiers: [[0], [1]] }] };
const SECOND = { answers: [{ kind: "ranking", tiers: [[1], [0]] }] };
const TIE = { answers: [{ kind: "ranking", tiers: [[0, 1]] }] };

describe("a column that names the winner", () => {
  const winner: Verdict = {
    kind: "winner",
    column: "w",
    values: { a: 0, b: 1, tie: "tie", neither: "both-bad", skip: "undecided" },
  };

  test("says who won, a tie, that both are bad, or nothing", () => {
    expect(read(winner, { w: " A" })).toEqual(FIRST);
    expect(read(winner, { w: "b" })).toEqual(SECOND);
    expect(read(winner, { w: "Tie" })).toEqual(TIE);
    expect(read(winner, { w: "neither" })).toEqual({
      answers: [{ kind: "ranking", tiers: [[0, 1]], cut: 0 }],
    });
    expect([read(winner, { w: "skip" }), read(winner, { w: "" }), read(winner, {})]).toEqual(
      Array.from({ length: 3 }, () => ({ answers: [] })),
    );
  });

  test("names the value that names neither response", () => {
    expect(read(winner, { w: "c" })).toEqual({ field: "w", reason: expect.stringContaining('"c"') });
    expect(read({ ...winner, values: { ...winner.values, "7": 6 } }, { w: 7 })).toEqual({
      field: "w",
      reason: "names response 7, but this row has 2 responses",
    });
  });

  test("may give the name of the winner's column or model, unless both are called that", () => {
    const named: Verdict = { ...winner, names: true };
    expect(read(named, { w: "Wren" })).toEqual(SECOND);
    expect(read(named, { w: "response_a" })).toEqual(FIRST);
    const same = [
      { field: "x", model: "wren" },
      { field: "y", model: "wren" },
    ];
    expect(read(named, { w: "wren" }, same)).toHaveProperty("reason");
  });

  test("of four prefers the winner to each other one, and says nothing of these", () => {
    const four = [0, 1, 2, 3].map((index) => ({ field: `r${index}` }));
    expect(read({ kind: "winner", column: "w", values: { "2": 2 } }, { w: 2 }, four)).toEqual({
      answers: [0, 1, 3].map((loser) => ({ kind: "ranking", tiers: [[2], [loser]] })),
    });
  });

  test("is read by its own keys alone", () => {
    expect(read(winner, { w: "constructor" })).toHaveProperty("reason");
    expect(read(winner, { w: "__proto__" })).toHaveProperty("reason");
  });
});

describe("a number on a scale", () => {
  const scale: Verdict = { kind: "degree", column: "p", above: 1, middle: 0, span: 3 };
  const signed: Verdict = { ...scale, strength: { of: 3 } };

  test("says who won and how strongly", () => {
    expect(read(signed, { p: -2 })).toEqual({
      answers: [{ kind: "ranking", tiers: [[0], [1]], strength: { degree: 2, of: 3 } }],
    });
    expect(read(signed, { p: "3" })).toEqual({
      answers: [{ kind: "ranking", tiers: [[1], [0]], strength: { degree: 3, of: 3 } }],
    });
    expect(read(signed, { p: 0 })).toEqual(TIE);
    expect(read({ ...signed, middle: 4 }, { p: 1 })).toEqual({
      answers: [{ kind: "ranking", tiers: [[0], [1]], strength: { degree: 3, of: 3 } }],
    });
  });

  test("says how strongly only where that is asked for", () => {
    expect(read(scale, { p: -2 })).toEqual(FIRST);
    expect(read({ ...scale, span: 50, strength: { of: 2, from: [10] } }, { p: -20 })).toEqual({
      answers: [{ kind: "ranking", tiers: [[0], [1]], strength: { degree: 2, of: 2 } }],
    });
    expect(read(signed, { p: 1.5 })).toEqual({
      field: "p",
      reason: expect.stringContaining("differ by 1.5"),
    });
  });

  test.each([4, "far", true, {}])("names %s, which is not on it", (p) => {
    expect(read(signed, { p })).toEqual({ field: "p", reason: expect.stringContaining("from -3 to 3") });
  });
});

describe("scores and ranks", () => {
  const scores: Verdict = { kind: "scores", columns: ["s", "t"], better: "higher" };

  test("make tiers, with equal ones as a tie", () => {
    expect(read(scores, { s: 12, t: 45 })).toEqual(SECOND);
    expect(read({ ...scores, better: "lower" }, { s: "1", t: "2" })).toEqual(FIRST);
    expect(read(scores, { s: 0.5, t: 0.5 })).toEqual(TIE);
  });

  test("say by their gap how strongly, where that is asked for, of two responses alone", () => {
    const better = (strength: object, s: number, t: number) => read({ ...scores, ...strength }, { s, t });
    const asked = { strength: { of: 3, from: [1, 2.5] } };
    expect([better(asked, 0, 0.9), better(asked, 0, 1), better(asked, 4, 0)]).toEqual(
      [[[[1], [0]], 1] as const, [[[1], [0]], 2] as const, [[[0], [1]], 3] as const].map(
        ([tiers, degree]) => ({ answers: [{ kind: "ranking", tiers, strength: { degree, of: 3 } }] }),
      ),
    );
    expect(better(asked, 1, 1)).toEqual(TIE);
    expect(better({ strength: { of: 2 } }, 1.3, 0.3)).toMatchObject({
      answers: [{ strength: { degree: 1, of: 2 } }],
    });
    expect(better({ strength: { of: 2 } }, 5, 0)).toEqual({
      field: "s, t",
      reason: "differ by 5, which is no strength from 1 to 2",
    });
  });

  test("may be a list in one column, also one that is written in a cell", () => {
    const list: Verdict = { kind: "scores", columns: ["l"], better: "lower" };
    const three = ["x", "y", "z"].map((field) => ({ field }));
    const ranked = { answers: [{ kind: "ranking", tiers: [[2], [0], [1]] }] };
    expect(read(list, { l: [2, 3, 1] }, three)).toEqual(ranked);
    expect(read(list, { l: "[2, 3, 1]" }, three)).toEqual(ranked);
    expect(read(list, { l: "2, 3" }, three)).toEqual({
      field: "l",
      reason: expect.stringContaining("list of 3"),
    });
    expect(read(list, { l: [1, 2] }, three)).toEqual({ field: "l", reason: "has 2 scores for 3 responses" });
  });

  test("are refused where one is missing, and say nothing where all are", () => {
    expect(read(scores, { s: 1 })).toEqual({ field: "t", reason: "is null, not a number" });
    expect(read(scores, { s: "", t: null })).toEqual({ answers: [] });
  });
});

describe("a column for each outcome", () => {
  const oneHot: Verdict = { kind: "one-hot", columns: ["a", "b"], tie: "t", bothBad: "n" };

  test("says what the marked one says", () => {
    expect(read(oneHot, { a: 1, b: 0, t: 0, n: 0 })).toEqual(FIRST);
    expect(read(oneHot, { a: "no", b: "yes", t: "no" })).toEqual(SECOND);
    expect(read(oneHot, { a: false, b: false, t: true })).toEqual(TIE);
    expect(read(oneHot, { n: "1" })).toEqual({ answers: [{ kind: "ranking", tiers: [[0, 1]], cut: 0 }] });
    expect(read(oneHot, { a: 0, b: 0, t: 0, n: 0 })).toEqual({ answers: [] });
  });

  test("names columns that are marked together, and marks that are none", () => {
    expect(read(oneHot, { a: 1, b: 1 })).toEqual({ field: "a, b", reason: "are marked together" });
    expect(read(oneHot, { a: 2 })).toEqual({ field: "a", reason: expect.stringContaining("is 2") });
  });
});

const anyVerdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.record({
    kind: fc.constant("winner" as const),
    column: fc.constant<string>("w"),
    values: fc.constant<Record<string, VerdictMeaning>>({ a: 0, b: 1, tie: "tie" }),
  }),
  fc.record({
    kind: fc.constant("degree" as const),
    column: fc.constant<string>("w"),
    above: fc.constantFrom(0 as const, 1 as const),
    middle: fc.integer({ min: -5, max: 5 }),
    span: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    kind: fc.constant("scores" as const),
    columns: fc.constant<string[]>(["a", "b"]),
    better: fc.constantFrom("higher" as const, "lower" as const),
  }),
  fc.constant<Verdict>({ kind: "one-hot", columns: ["a", "b"], tie: "t" }),
);
const anyRow = fc.record({
  w: fc.oneof(fc.constantFrom("a", "b", "tie"), fc.integer({ min: -14, max: 14 })),
  a: fc.integer({ min: 0, max: 1 }),
  b: fc.integer({ min: 0, max: 1 }),
  t: fc.constant(0),
});

it("turned round, it lets the other one win as strongly, and turned again it is as it was", () => {
  fc.assert(
    fc.property(anyVerdict, anyRow, (verdict, row) => {
      const said = read(verdict, row);
      const turned = read(turnedRound(verdict), row);
      expect(turnedRound(turnedRound(verdict))).toEqual(verdict);
      expect("answers" in turned).toBe("answers" in said);
      if (!("answers" in said) || !("answers" in turned)) return;
      expect(turned.answers).toEqual(
        said.answers.map((answer) =>
          answer.kind === "ranking" ? { ...answer, tiers: answer.tiers.toReversed() } : answer,
        ),
      );
      expect(verdictColumns(turnedRound(verdict)).toSorted()).toEqual(verdictColumns(verdict).toSorted());
    }),
  );
});
