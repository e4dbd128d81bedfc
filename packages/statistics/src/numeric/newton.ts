import { choleskyFactor, choleskySolve } from "./cholesky.ts";

export type ConcaveProblem = {
  readonly value: (point: Float64Array) => number;
  /** The gradient, and minus the Hessian (flat, row by row). */
  readonly derivatives: (point: Float64Array) => {
    readonly gradient: Float64Array;
    readonly information: Float64Array;
  };
};

const MOST_STEPS = 100;
const MOST_HALVINGS = 40;

/**
 * The maximum of a concave function by Newton steps, each halved until the value does not fall. It stops when
 * no coordinate moves by more than 1e-10.
 *
 * Edge cases: null when the information is singular, or when 100 steps don't get there, for example because
 * no maximum exists. Source: Boyd & Vandenberghe, Convex Optimization, section 9.5.
 */
export function newtonMaximise(problem: ConcaveProblem, start: Float64Array): Float64Array | null {
  let point = start;
  let value = problem.value(point);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { gradient, information } = problem.derivatives(point);
    const factor = choleskyFactor(information, point.length);
    if (factor === null) return null;
    const direction = choleskySolve(factor, gradient);
    let scale = 1;
    let next = point;
    let nextValue = Number.NEGATIVE_INFINITY;
    for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
      next = point.map((x, i) => x + scale * (direction[i] ?? 0));
      nextValue = problem.value(next);
      // Near the maximum the value changes by rounding only.
      if (nextValue >= value - 1e-12 * Math.abs(value)) break;
      scale /= 2;
    }
    const moved = direction.reduce((most, x) => Math.max(most, Math.abs(scale * x)), 0);
    if (!Number.isFinite(moved)) return null;
    point = next;
    value = nextValue;
    if (moved <= 1e-10) return point;
  }
  return null;
}
