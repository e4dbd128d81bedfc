import type { Choice } from "./choice.ts";

/** Whether two choices say the same. */
export function isSameChoice(one: Choice, other: Choice): boolean {
  if (one.kind !== "better" || other.kind !== "better") return one.kind === other.kind;
  return one.side === other.side && one.strength === other.strength;
}
