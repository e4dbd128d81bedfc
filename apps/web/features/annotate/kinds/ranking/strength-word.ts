const DEGREES: Readonly<Record<number, readonly string[]>> = { 2: ["slightly", "much"], 3: ["slightly", "clearly", "much"], 4: ["barely", "slightly", "clearly", "much"] };

/** How a degree of preference is called, of `strengths` degrees; empty where there is only one. */
export function strengthWord(strength: number, strengths: number): string {
  return DEGREES[strengths]?.[strength - 1] ?? "";
}
