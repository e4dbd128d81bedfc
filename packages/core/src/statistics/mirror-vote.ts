import type { Value } from "./value.ts";

/**
 * The vote as it reads when first and second response change names: -v for a strength, 0 and strings stay.
 */
export function mirrorVote<V extends Value>(vote: V): V | number {
  return typeof vote === "number" && vote !== 0 ? -vote : vote;
}
