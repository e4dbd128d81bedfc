/** target += scale · vector, in place. */
export function addScaled(target: Float64Array, scale: number, vector: Float64Array): void {
  for (let index = 0; index < target.length; index += 1)
    target[index] = (target[index] ?? 0) + scale * (vector[index] ?? 0);
}
