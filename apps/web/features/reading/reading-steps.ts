import type { ReadingSettings } from "./reading-settings.ts";

export const USUAL_SIZE = 100;
/** The whole column. */
export const USUAL_LENGTH = 0;

const SIZES = [80, 90, 100, 110, 120, 130, 140, 150, 160];
/** In characters, from narrow to the whole column. */
const LENGTHS = [40, 50, 60, 70, 80, 100, 120, USUAL_LENGTH];

/** The step beside a value, which may lie between steps; null at the end of them. */
function beside(steps: readonly number[], value: number, by: 1 | -1): number | null {
  const rank = (step: number) => (step === USUAL_LENGTH ? Number.POSITIVE_INFINITY : step);
  const next =
    by === 1
      ? steps.find((step) => rank(step) > rank(value))
      : steps.findLast((step) => rank(step) < rank(value));
  return next ?? null;
}

/** The settings with the text one step larger or smaller; null where there is no such step. */
export function sizeBeside(
  { textSize = USUAL_SIZE, ...rest }: ReadingSettings,
  by: 1 | -1,
): ReadingSettings | null {
  const next = beside(SIZES, textSize, by);
  return next === null ? null : { ...rest, textSize: next };
}

/** The settings with lines one step longer or shorter; null where there is no such step. */
export function lengthBeside(
  { lineLength = USUAL_LENGTH, ...rest }: ReadingSettings,
  by: 1 | -1,
): ReadingSettings | null {
  const next = beside(LENGTHS, lineLength, by);
  return next === null ? null : { ...rest, lineLength: next };
}
