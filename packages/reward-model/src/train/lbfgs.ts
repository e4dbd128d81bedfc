/** Returns the value at `point`, and writes the gradient there into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

interface Place {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

/** A step taken, the change of the gradient over it, and 1 / (step · change). */
interface Step {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly rho: number;
}

const MEMORY = 8;
const MAX_ITERATIONS = 200;

/**
 * The minimum of a smooth convex function by L-BFGS, with backtracking to Armijo's condition (c = 1e-4).
 * `curvature` is a positive guess of the diagonal of the Hessian; steps are measured in it, so that features
 * of very different scales converge together. It stops when no entry of the gradient exceeds `tolerance`
 * times the square root of its curvature, when no step lowers the value, or after 200 iterations. It yields
 * once an iteration, so that the caller can pause, and does not change `start`. Source: Nocedal and Wright,
 * Numerical Optimization, 2nd ed., algorithms 7.4 and 7.5.
 */
export function* minimizeLbfgs(
  objective: Objective,
  start: Float64Array,
  curvature: Float64Array,
  tolerance: number,
): Generator<void, Float64Array> {
  const limits = curvature.map((entry) => tolerance * Math.sqrt(entry));
  let place = evaluate(objective, Float64Array.from(start));
  let history: readonly Step[] = [];
  for (let iteration = 0; iteration < MAX_ITERATIONS && !isFlat(place.gradient, limits); iteration += 1) {
    const next = searchLine(objective, place, descentDirection(place.gradient, history, curvature));
    if (next === null) break;
    history = remember(
      history,
      difference(next.point, place.point),
      difference(next.gradient, place.gradient),
    );
    place = next;
    yield;
  }
  return place.point;
}

function evaluate(objective: Objective, point: Float64Array): Place {
  const gradient = new Float64Array(point.length);
  return { point, gradient, value: objective(point, gradient) };
}

function isFlat(gradient: Float64Array, limits: Float64Array): boolean {
  for (let index = 0; index < gradient.length; index += 1)
    if (Math.abs(gradient[index] ?? 0) > (limits[index] ?? 0)) return false;
  return true;
}

function descentDirection(
  gradient: Float64Array,
  history: readonly Step[],
  curvature: Float64Array,
): Float64Array {
  const direction = Float64Array.from(gradient);
  const factors: number[] = [];
  for (const { step, change, rho } of history.toReversed()) {
    const factor = rho * dot(step, direction);
    factors.unshift(factor);
    addScaled(direction, -factor, change);
  }
  for (let index = 0; index < direction.length; index += 1)
    direction[index] = (direction[index] ?? 0) / (curvature[index] ?? 1);
  for (const [index, { step, change, rho }] of history.entries())
    addScaled(direction, (factors[index] ?? 0) - rho * dot(change, direction), step);
  return direction;
}

/** The first point along −direction that lowers the value enough, or null where no point does. */
function searchLine(objective: Objective, from: Place, direction: Float64Array): Place | null {
  const slope = -dot(from.gradient, direction);
  for (let length = 1; length > 1e-10; length /= 2) {
    const point = Float64Array.from(from.point);
    addScaled(point, -length, direction);
    const next = evaluate(objective, point);
    if (next.value < from.value && next.value <= from.value + 1e-4 * length * slope) return next;
  }
  return null;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const result = Float64Array.from(a);
  addScaled(result, -1, b);
  return result;
}

function remember(history: readonly Step[], step: Float64Array, change: Float64Array): readonly Step[] {
  const curvature = dot(step, change);
  if (curvature <= 1e-12 * dot(change, change)) return history;
  return [...history, { step, change, rho: 1 / curvature }].slice(-MEMORY);
}

/** Σ aᵢ bᵢ over equally long vectors; 0 for empty ones. */
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

/** Mutated: target += scale · vector. */
function addScaled(target: Float64Array, scale: number, vector: Float64Array): void {
  for (let index = 0; index < target.length; index += 1)
    target[index] = (target[index] ?? 0) + scale * (vector[index] ?? 0);
}
