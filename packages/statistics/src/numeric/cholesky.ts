/**
 * The lower triangle L (flat, n x n, row by row) with L Lᵀ = `matrix`, or null when the symmetric matrix is
 * not positive definite to working precision. O(n^3 / 3).
 *
 * Edge cases: n = 0 gives an empty factor; only the lower triangle of `matrix` is read.
 * Source: Golub & Van Loan, Matrix Computations, algorithm 4.2.1.
 */
export function choleskyFactor(matrix: Float64Array, n: number): Float64Array | null {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i * n + j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (lower[i * n + k] ?? 0) * (lower[j * n + k] ?? 0);
      if (i > j) {
        lower[i * n + j] = rest / (lower[j * n + j] ?? 1);
      } else {
        if (!(rest > 1e-14 * Math.abs(matrix[i * n + i] ?? 0))) return null;
        lower[i * n + i] = Math.sqrt(rest);
      }
    }
  }
  return lower;
}

/**
 * x with L Lᵀ x = `right`, for a factor from `choleskyFactor` (flat, n x n) and n values of `right`. O(n^2).
 *
 * Edge cases: n = 0 gives an empty array. Source: Golub & Van Loan, Matrix Computations, section 4.2.
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
