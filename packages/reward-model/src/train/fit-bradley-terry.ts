import { bradleyTerryObjective, type Penalty } from "./bradley-terry-objective.ts";
import type { DesignMatrix } from "./design-matrix.ts";
import { diagonalCurvature } from "./diagonal-curvature.ts";
import { minimizeLbfgs } from "./minimize-lbfgs.ts";
import type { PreferenceData } from "./preference-data.ts";

/** In units of the mean loss; on real data, ten times less moves held-out accuracy by less than 0.001. */
const TOLERANCE = 1e-3;

export interface FitInput {
  readonly data: PreferenceData;
  readonly matrix: DesignMatrix;
  readonly rows: Int32Array;
  readonly penalty: Penalty;
  /** Weights of a neighbouring fit; zero when left out. */
  readonly start?: Float64Array;
}

/** The weights, n-gram columns first, then style. Yields 0 while it works and 1 when one fit is done. */
export function* fitBradleyTerry({
  data,
  matrix,
  rows,
  penalty,
  start,
}: FitInput): Generator<0 | 1, Float64Array> {
  const objective = bradleyTerryObjective(data, matrix, rows, penalty);
  const curvature = diagonalCurvature(data, matrix, rows, penalty);
  const steps = minimizeLbfgs(objective, start ?? new Float64Array(curvature.length), curvature, TOLERANCE);
  for (;;) {
    const step = steps.next();
    yield step.done ? 1 : 0;
    if (step.done) return step.value;
  }
}
