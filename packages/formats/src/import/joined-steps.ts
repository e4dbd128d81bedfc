/** A response's text from its steps. */
export function joinedSteps(steps: readonly string[]): string {
  return steps.join("\n\n");
}
