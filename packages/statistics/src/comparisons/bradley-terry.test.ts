import fc from "fast-check";
import { describe, expect, test } from "vitest";
import choix from "../../fixtures/bt-choix-pairwise.json" with { type: "json" };
import penalised from "../../fixtures/bt-penalised-8-items.json" with { type: "json" };
import wikipedia from "../../fixtures/bt-wikipedia-4-teams.json" with { type: "json" };
import { bradleyTerry, type BradleyTerryFit } from "./bradley-terry.ts";

function winsOf(pairs: readonly (readonly number[])[], n: number): number[][] {
  const wins = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (const [winner = 0, loser = 0] of pairs) {
    const row = wins[winner];
    if (row) row[loser] = (row[loser] ?? 0) + 1;
  }
  return wins;
}

function fitted(fit: BradleyTerryFit) {
  if (fit.theta === null) throw new Error(fit.reason);
  return fit;
}

function expectClose(actual: readonly number[], expected: readonly number[], digits: number) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((x, i) => expect(x).toBeCloseTo(expected[i] ?? Number.NaN, digits));
}

const transpose = (table: readonly (readonly number[])[]) =>
  table.map((_, i) => table.map((row) => row[i] ?? 0));

describe("bradleyTerry", () => {
  test("gives strengths, likelihood and standard errors of Wikipedia's four teams", () => {
    const fit = fitted(bradleyTerry({ wins: wikipedia.input.wins_row_over_col }));
    expectClose(fit.theta, wikipedia.expected.theta, 7);
    expectClose(fit.standardErrors, wikipedia.expected.se_sum_zero, 7);
    expect(fit.logLikelihood).toBeCloseTo(wikipedia.expected.loglik, 7);
    const [a, d] = [fit.covariance[0] ?? [], fit.covariance[3] ?? []];
    const difference = Math.sqrt((a[0] ?? 0) + (d[3] ?? 0) - 2 * (a[3] ?? 0));
    expect(difference).toBeCloseTo(wikipedia.expected.se_difference_A_minus_D, 7);
  });

  test.each(choix.input.cases.map((data, i) => ({ ...data, expected: choix.expected.results[i] })))(
    "agrees with choix on $n_items items",
    ({ data, n_items, expected }) => {
      const fit = fitted(bradleyTerry({ wins: winsOf(data, n_items) }));
      expectClose(fit.theta, expected?.ml ?? [], 6);
      expect(fit.logLikelihood).toBeCloseTo(expected?.loglik ?? 0, 6);
    },
  );

  test("with a penalty of sum theta^2 / 2 it agrees with choix where maximum likelihood does not exist", () => {
    const wins = winsOf(penalised.input.data, penalised.input.n_items);
    const fit = fitted(bradleyTerry({ wins }, { priorSd: 1 }));
    expectClose(fit.theta, penalised.expected.theta, 5);
    expect(fit.stronglyConnected).toBe(false);
    const unpenalised = bradleyTerry({ wins });
    expect(unpenalised.theta).toBeNull();
    if (unpenalised.theta === null)
      expect(unpenalised.groups).toHaveLength(penalised.expected.strongly_connected_components);
  });

  test("never ranks across groups that no comparison links, penalty or not", () => {
    const wins = winsOf(
      [
        [0, 1],
        [1, 0],
        [2, 3],
        [3, 2],
      ],
      5,
    );
    for (const priorSd of [null, 1]) {
      expect(bradleyTerry({ wins }, { priorSd })).toEqual({
        theta: null,
        reason: expect.stringMatching(/3 groups/),
        groups: [[0, 1], [2, 3], [4]],
      });
    }
  });

  test("one model, and none, have no strengths", () => {
    expect(bradleyTerry({ wins: [[0]] })).toMatchObject({ theta: null });
    expect(bradleyTerry({ wins: [] })).toMatchObject({ theta: null });
  });

  test("a tie counts as half a win for each side, and links what it compares", () => {
    const tied = bradleyTerry({
      wins: [
        [0, 3],
        [1, 0],
      ],
      ties: [
        [0, 2],
        [2, 0],
      ],
    });
    expect(tied).toEqual(
      bradleyTerry({
        wins: [
          [0, 4],
          [2, 0],
        ],
      }),
    );
    expectClose(fitted(tied).theta, [Math.log(2) / 2, -Math.log(2) / 2], 10);
    expect(
      fitted(
        bradleyTerry({
          wins: [
            [0, 0],
            [0, 0],
          ],
          ties: [
            [0, 1],
            [1, 0],
          ],
        }),
      ).theta,
    ).toEqual([0, 0]);
  });

  test("refuses tables that are no counts", () => {
    expect(() => bradleyTerry({ wins: [[0, 1]] })).toThrow(/square/);
    expect(() =>
      bradleyTerry({
        wins: [
          [0, -1],
          [0, 0],
        ],
      }),
    ).toThrow(/Row 0, column 1/);
    expect(() =>
      bradleyTerry({
        wins: [
          [0, 1],
          [1, 0],
        ],
        ties: [
          [0, 1],
          [0, 0],
        ],
      }),
    ).toThrow(/symmetric/);
    expect(() =>
      bradleyTerry(
        {
          wins: [
            [0, 1],
            [1, 0],
          ],
        },
        { priorSd: 0 },
      ),
    ).toThrow(/above 0/);
  });

  test("strengths sum to zero, renaming models permutes them, and reversing every outcome negates them", () => {
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((n) =>
        fc.array(fc.array(fc.nat(6), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(null, 1, 3), (wins, priorSd) => {
        const fit = bradleyTerry({ wins }, { priorSd });
        const turned = bradleyTerry({ wins: wins.map((row) => row.toReversed()).toReversed() }, { priorSd });
        const reversed = bradleyTerry({ wins: transpose(wins) }, { priorSd });
        if (fit.theta === null) {
          expect([turned.theta, reversed.theta]).toEqual([null, null]);
          return;
        }
        expect(fit.theta.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 8);
        expectClose(fitted(turned).theta.toReversed(), fit.theta, 6);
        expectClose(
          fitted(reversed).theta.map((x) => -x),
          fit.theta,
          6,
        );
        expect(fit.standardErrors.every((error) => error > 0 && Number.isFinite(error))).toBe(true);
      }),
    );
  });

  test("at the maximum, expected wins equal the wins that were seen", () => {
    const wins = wikipedia.input.wins_row_over_col;
    const { theta } = fitted(bradleyTerry({ wins }));
    wins.forEach((row, i) => {
      const expected = row.reduce((sum, won, j) => {
        const games = won + (wins[j]?.[i] ?? 0);
        return sum + games / (1 + Math.exp((theta[j] ?? 0) - (theta[i] ?? 0)));
      }, 0);
      expect(expected).toBeCloseTo(
        row.reduce((sum, won) => sum + won, 0),
        8,
      );
    });
  });
});
