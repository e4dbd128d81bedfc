import { choleskyFactor, choleskySolve } from "../numeric/cholesky.ts";
import { type ConcaveProblem, newtonMaximise } from "../numeric/newton.ts";
import { comparisonGroups, pointsWithHalfTies, strongGroups, type WinTable } from "./win-table.ts";

export type DavidsonFit =
  | {
      /** Log-odds scale, sum 0; not comparable with strengths from `bradleyTerry`. */
      readonly theta: readonly number[];
      readonly standardErrors: readonly number[];
      /** How readily equals tie: P(tie) = nu / (2 + nu) for equal strengths. */
      readonly nu: number;
      readonly logLikelihood: number;
    }
  | { readonly theta: null; readonly reason: string; readonly groups: readonly (readonly number[])[] };

/**
 * Bradley-Terry with ties after Davidson, by maximum likelihood: with pi = e^theta, P(i beats j) = pi_i /
 * (pi_i + pi_j + nu sqrt(pi_i pi_j)) and P(tie) = nu sqrt(pi_i pi_j) / (the same). Standard errors come from
 * the inverse information on the vectors of sum 0, votes taken as independent.
 *
 * Edge cases, which give null with a reason and the groups: comparisons that don't link all models; a graph
 * of wins (ties count both ways) that is not strongly connected; no tie at all (nu = 0: use `bradleyTerry`);
 * and nothing but ties. Source: Davidson 1970, JASA 65:317.
 */
export function davidson(table: WinTable): DavidsonFit {
  const n = table.wins.length;
  const points = pointsWithHalfTies(table);
  const off = (flat: readonly number[]) =>
    Float64Array.from(flat, (count, cell) => (cell % n === Math.floor(cell / n) ? 0 : count));
  const wins = off(table.wins.flat());
  const ties = table.ties ? off(table.ties.flat()) : new Float64Array(n * n);
  const groups = comparisonGroups(points, n);
  if (n < 2) return { theta: null, reason: "There are fewer than two models.", groups };
  if (groups.length > 1) {
    return {
      theta: null,
      reason: `No comparison links ${groups.length} groups of models: they can't be ranked together.`,
      groups,
    };
  }
  const strong = strongGroups(points, n);
  if (strong.length > 1) {
    return {
      theta: null,
      reason: "Some models never lost to any of the rest, so no finite strengths fit best.",
      groups: strong,
    };
  }
  if (!ties.some((count) => count > 0)) return { theta: null, reason: "There are no ties to model.", groups };
  if (!wins.some((count) => count > 0)) return { theta: null, reason: "There is nothing but ties.", groups };

  const problem = davidsonProblem(wins, ties, n);
  const point = newtonMaximise(problem, new Float64Array(n + 1));
  const factor = point && choleskyFactor(problem.derivatives(point).information, n + 1);
  if (!point || !factor)
    return { theta: null, reason: "The fit did not settle: the counts are too extreme.", groups };
  return {
    theta: [...point.subarray(0, n)],
    standardErrors: Array.from({ length: n }, (_, i) => {
      const unit = new Float64Array(n + 1);
      unit[i] = 1;
      return Math.sqrt(Math.max(0, (choleskySolve(factor, unit)[i] ?? 0) - 1 / n));
    }),
    nu: Math.exp(point[n] ?? 0),
    logLikelihood: problem.value(point),
  };
}

type Pair = { readonly p: number; readonly q: number; readonly tied: number; readonly logTotal: number };

/**
 * Davidson's log-likelihood over the point (theta_0, …, theta_{n-1}, log nu), from flat n x n wins and
 * symmetric ties. With d = (theta_i - theta_j) / 2: P(i beats j) = e^d / (e^d + e^-d + nu), P(tie) = nu /
 * (the same).
 *
 * As in `bradleyTerryProblem`, J = 11ᵀ / n over theta makes the information invertible and keeps sum theta =
 * 0. Edge cases: pairs without comparisons add nothing. Source: Davidson 1970, JASA 65:317.
 */
export function davidsonProblem(wins: Float64Array, ties: Float64Array, n: number): ConcaveProblem {
  const size = n + 1;
  return {
    value: (point) => {
      let value = 0;
      for (let i = 0; i < n; i += 1) {
        for (let j = 0; j < i; j += 1) {
          const [won = 0, lost = 0, tied = 0] = [wins[i * n + j], wins[j * n + i], ties[i * n + j]];
          if (won + lost + tied === 0) continue;
          const half = ((point[i] ?? 0) - (point[j] ?? 0)) / 2;
          const { logTotal } = probabilities(half, point[n] ?? 0);
          value += (won - lost) * half + tied * (point[n] ?? 0) - (won + lost + tied) * logTotal;
        }
      }
      return value;
    },
    derivatives: (point) => {
      const gradient = new Float64Array(size);
      const information = new Float64Array(size * size);
      const push = (i: number, amount: number) => {
        gradient[i] = (gradient[i] ?? 0) + amount;
      };
      const add = (i: number, j: number, amount: number) => {
        information[i * size + j] = (information[i * size + j] ?? 0) + amount;
        if (i !== j) information[j * size + i] = (information[j * size + i] ?? 0) + amount;
      };
      for (let i = 0; i < n; i += 1) {
        for (let j = 0; j <= i; j += 1) add(i, j, 1 / n);
        for (let j = 0; j < i; j += 1) {
          const [won = 0, lost = 0, drawn = 0] = [wins[i * n + j], wins[j * n + i], ties[i * n + j]];
          const total = won + lost + drawn;
          if (total === 0) continue;
          const { p, q, tied } = probabilities(((point[i] ?? 0) - (point[j] ?? 0)) / 2, point[n] ?? 0);
          const surprise = (won - lost - total * (p - q)) / 2;
          push(i, surprise);
          push(j, -surprise);
          push(n, drawn - total * tied);
          const curvature = (total * (p + q - (p - q) ** 2)) / 4;
          add(i, i, curvature);
          add(j, j, curvature);
          add(i, j, -curvature);
          const cross = (-total * (p - q) * tied) / 2;
          add(i, n, cross);
          add(j, n, -cross);
          add(n, n, total * tied * (1 - tied));
        }
      }
      return { gradient, information };
    },
  };
}

function probabilities(half: number, logNu: number): Pair {
  const most = Math.max(Math.abs(half), logNu);
  const [up, down, level] = [Math.exp(half - most), Math.exp(-half - most), Math.exp(logNu - most)];
  const total = up + down + level;
  return { p: up / total, q: down / total, tied: level / total, logTotal: most + Math.log(total) };
}
