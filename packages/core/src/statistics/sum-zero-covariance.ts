import { choleskyFactor } from "./cholesky-factor.ts";
import { choleskySolve } from "./cholesky-solve.ts";

/**
 * (`information`)⁻¹ - 11ᵀ / n for a flat n x n information that has eigenvalue 1 along (1, …, 1): the
 * pseudo-inverse on the vectors of sum 0, which is the covariance of strengths that sum to 0.
 *
 * Edge cases: null when the information is singular. Source: Hunter 2004, section 5.
 */
export function sumZeroCovariance(
  information: Float64Array,
  n: number,
): readonly (readonly number[])[] | null {
  const factor = choleskyFactor(information, n);
  if (factor === null) return null;
  return Array.from({ length: n }, (_, i) => {
    const unit = new Float64Array(n);
    unit[i] = 1;
    return Array.from(choleskySolve(factor, unit), (x) => x - 1 / n);
  });
}
