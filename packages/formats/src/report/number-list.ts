export type NumberList = {
  readonly push: (value: number) => void;
  readonly size: () => number;
  /** A view of what is in: read it before the next push. */ readonly values: () => Float64Array;
};

/**
 * Numbers in the order they came, 8 bytes each and at most twice that: an array of numbers would take more.
 */
export function numberList(): NumberList {
  let values = new Float64Array(1_024);
  let size = 0;
  return {
    push(value) {
      if (size === values.length) {
        const wider = new Float64Array(size * 2);
        wider.set(values);
        values = wider;
      }
      values[size] = value;
      size += 1;
    },
    size: () => size,
    values: () => values.subarray(0, size),
  };
}
