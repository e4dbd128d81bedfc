/** A list in which something was ticked, at its end, or is ticked no more. */
export function withTicked(chosen: readonly string[], one: string, on: boolean): readonly string[] {
  return on ? [...chosen, one] : chosen.filter((each) => each !== one);
}
