import { logSigmoid } from "./log-sigmoid.ts";
import type { ConcaveProblem } from "./newton-maximise.ts";

/**
 * sum w_ij log sigmoid(theta_i - theta_j) - precision / 2 sum theta_i^2 over flat n x n points w.
 *
 * The likelihood is flat along (1, …, 1); the information gets the projector J = 11ᵀ / n there in place of
 * its value, so that it is invertible and Newton steps keep sum theta = 0: its inverse minus J is the
 * sum-zero pseudo-inverse. Edge cases: singular when comparisons don't link all models and precision is 0.
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
