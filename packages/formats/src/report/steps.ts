/**
 * A computation in steps of a few tens of milliseconds: whoever shares its thread with others lets them run
 * between two of them.
 */
export type Steps<T> = Generator<undefined, T, undefined>;
