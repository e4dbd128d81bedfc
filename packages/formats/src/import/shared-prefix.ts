import { isDeepStrictEqual } from "node:util";

/** How many leading items two lists share. */
export function sharedPrefix(a: readonly unknown[], b: readonly unknown[]): number {
  let length = 0;
  while (length < a.length && length < b.length && isDeepStrictEqual(a[length], b[length])) length += 1;
  return length;
}
