/**
 * x with L Lᵀ x = `right`, for a factor from `choleskyFactor` (flat, n x n) and n values of `right`. O(n^2).
 *
 * Edge cases: none beyond those of the factor. Source: Golub & Van Loan, Matrix Computations, section 4.2.
 */
export function choleskySolve(lower: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i += 1) {
    let rest = x[i] ?? 0;
    for (let k = 0; k < i; k += 1) rest -= (lower[i * n + k] ?? 0) * (x[k] ?? 0);
    x[i] = rest / (lower[i * n + i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let rest = x[i] ?? 0;
    for (let k = i + 1; k < n; k += 1) rest -= (lower[k * n + i] ?? 0) * (x[k] ?? 0);
    x[i] = rest / (lower[i * n + i] ?? 1);
  }
  return x;
}
