import { choleskyFactor, choleskySolve } from "../numeric/cholesky.ts";
import { type ConcaveProblem, newtonMaximise } from "../numeric/newton.ts";
import { logSigmoid } from "../numeric/sigmoid.ts";
import { comparisonGroups, pointsWithHalfTies, strongGroups, type WinTable } from "./win-table.ts";

export type BradleyTerryFit =
  | {
      /** Log-odds scale, sum 0. */
      readonly theta: readonly number[];
      readonly standardErrors: readonly number[];
      /** The covariance of theta: its rows sum to 0, and var(theta_i - theta_j) = c_ii + c_jj - 2 c_ij. */
      readonly covariance: readonly (readonly number[])[];
      /** Without the penalty. */
      readonly logLikelihood: number;
      /** The s of the penalty sum theta^2 / (2 s^2); null for maximum likelihood. */
      readonly priorSd: number | null;
      /** Whether the estimate would exist without a penalty (Ford's condition). */
      readonly stronglyConnected: boolean;
    }
  | { readonly theta: null; readonly reason: string; readonly groups: readonly (readonly number[])[] };

/**
 * Bradley-Terry strengths: the theta, with sum 0, that maximises sum w_ij log sigmoid(theta_i - theta_j) -
 * sum theta_i^2 / (2 s^2), where w_ij = wins + ties / 2 and s = `priorSd` in log-odds (null for plain maximum
 * likelihood). Standard errors come from the sum-zero pseudo-inverse of the information and take votes as
 * independent; a tie counts as one comparison there.
 *
 * Edge cases, which give null with a reason: groups that no comparison links, since no penalty can rank them
 * against each other (with the groups); without a penalty, a graph of wins that is not strongly connected,
 * for which no estimate exists (with its strong groups); fewer than two models; a fit that fails numerically.
 * Source: Bradley & Terry 1952; Ford 1957; Hunter 2004.
 */
export function bradleyTerry(
  table: WinTable,
  { priorSd = null }: { readonly priorSd?: number | null } = {},
): BradleyTerryFit {
  if (priorSd !== null && !(priorSd > 0 && Number.isFinite(priorSd))) {
    throw new RangeError(
      `The prior's standard deviation is ${priorSd}: give a number above 0, or null for none.`,
    );
  }
  const n = table.wins.length;
  const points = pointsWithHalfTies(table);
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
  if (priorSd === null && strong.length > 1) {
    return {
      theta: null,
      reason: "Some models never lost to any of the rest, so no finite strengths fit best.",
      groups: strong,
    };
  }
  const precision = priorSd === null ? 0 : 1 / priorSd ** 2;
  const problem = bradleyTerryProblem(points, n, precision);
  const theta = newtonMaximise(problem, new Float64Array(n));
  const covariance = theta && sumZeroCovariance(problem.derivatives(theta).information, n);
  if (!theta || !covariance)
    return { theta: null, reason: "The fit did not settle: the counts are too extreme.", groups };
  return {
    theta: [...theta],
    standardErrors: covariance.map((row, i) => Math.sqrt(Math.max(0, row[i] ?? 0))),
    covariance,
    logLikelihood: bradleyTerryProblem(points, n, 0).value(theta),
    priorSd,
    stronglyConnected: strong.length === 1,
  };
}

/**
 * sum w_ij log sigmoid(theta_i - theta_j) - precision / 2 sum theta_i^2 over flat n x n points w.
 *
 * The likelihood is flat along (1, …, 1). There the information gets the projector J = 11ᵀ / n instead of its
 * value, so that it is invertible and Newton steps keep sum theta = 0; its inverse minus J is the sum-zero
 * pseudo-inverse. Edge cases: it is singular when comparisons don't link all models and precision is 0.
 * Source: Hunter 2004.
 */
export function bradleyTerryProblem(points: Float64Array, n: number, precision: number): ConcaveProblem {
  return {
    value: (theta) => {
      let value = 0;
      for (let i = 0; i < n; i += 1) {
        value -= (precision / 2) * (theta[i] ?? 0) ** 2;
        for (let j = 0; j < n; j += 1) {
          const won = points[i * n + j] ?? 0;
          if (won > 0) value += won * logSigmoid((theta[i] ?? 0) - (theta[j] ?? 0));
        }
      }
      return value;
    },
    derivatives: (theta) => {
      const gradient = theta.map((x) => -precision * x);
      const information = new Float64Array(n * n).fill((1 - precision) / n);
      const add = (cell: number, amount: number) => {
        information[cell] = (information[cell] ?? 0) + amount;
      };
      for (let i = 0; i < n; i += 1) {
        add(i * n + i, precision);
        for (let j = 0; j < i; j += 1) {
          const won = points[i * n + j] ?? 0;
          const total = won + (points[j * n + i] ?? 0);
          if (total === 0) continue;
          const p = 1 / (1 + Math.exp((theta[j] ?? 0) - (theta[i] ?? 0)));
          const surprise = won - total * p;
          gradient[i] = (gradient[i] ?? 0) + surprise;
          gradient[j] = (gradient[j] ?? 0) - surprise;
          const curvature = total * p * (1 - p);
          add(i * n + i, curvature);
          add(j * n + j, curvature);
          add(i * n + j, -curvature);
          add(j * n + i, -curvature);
        }
      }
      return { gradient, information };
    },
  };
}

/**
 * (`information`)⁻¹ - 11ᵀ / n for a flat n x n information that has eigenvalue 1 along (1, …, 1): the
 * pseudo-inverse on the vectors of sum 0, which is the covariance of strengths that sum to 0.
 *
 * Edge cases: null when the information is singular. Source: Hunter 2004, section 5.
 */
function sumZeroCovariance(information: Float64Array, n: number): readonly (readonly number[])[] | null {
  const factor = choleskyFactor(information, n);
  if (factor === null) return null;
  return Array.from({ length: n }, (_, i) => {
    const unit = new Float64Array(n);
    unit[i] = 1;
    return Array.from(choleskySolve(factor, unit), (x) => x - 1 / n);
  });
}
