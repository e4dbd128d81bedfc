import type { Translate } from "../../../../i18n/translate.ts";

const DEGREES = {
  2: ["slightly", "much"],
  3: ["slightly", "clearly", "much"],
  4: ["barely", "slightly", "clearly", "much"],
} as const;

/** How a degree of preference is called, of `strengths` degrees; empty where there is only one. */
export function strengthWord(t: Translate, strength: number, strengths: number): string {
  const degree =
    strengths === 2 || strengths === 3 || strengths === 4 ? DEGREES[strengths][strength - 1] : undefined;
  return degree ? t(`annotate.${degree}`) : "";
}
