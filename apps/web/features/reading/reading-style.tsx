import type { CSSProperties, ReactNode } from "react";
import type { Preferences } from "@laurel/core/people/person-preferences";
import { classNames } from "../../lib/class-names.ts";

/** A person's size of text and length of line. For a setting that is left out, the page's own applies. */
export type ReadingSettings = Pick<Preferences, "textSize" | "lineLength">;

type ReadingStyleProps = ReadingSettings & { className?: string; children: ReactNode };

/** Gives all texts within the same size and the same greatest length of line. */
export function ReadingStyle({
  textSize = USUAL_SIZE,
  lineLength = USUAL_LENGTH,
  className,
  children,
}: ReadingStyleProps) {
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    "--reading-size": textSize / 100,
    "--reading-line": lineLength === USUAL_LENGTH ? "none" : `${lineLength}ch`,
  };
  return (
    <div style={style} className={classNames("reading", className)}>
      {children}
    </div>
  );
}

export const USUAL_SIZE = 100;

/** Lines as long as the column. */
export const USUAL_LENGTH = 0;

const SIZES = [80, 90, 100, 110, 120, 130, 140, 150, 160];

/** The lengths of line on offer, in characters, from narrow to the whole column. */
const LENGTHS = [40, 50, 60, 70, 80, 100, 120, USUAL_LENGTH];

/** The next step from a value, which may lie between steps; null at the end of them. */
function beside(steps: readonly number[], value: number, by: 1 | -1): number | null {
  const rank = (step: number) => (step === USUAL_LENGTH ? Number.POSITIVE_INFINITY : step);
  const next =
    by === 1
      ? steps.find((step) => rank(step) > rank(value))
      : steps.findLast((step) => rank(step) < rank(value));
  return next ?? null;
}

/** The settings with the text one step larger or smaller; null if there is no such step. */
export function sizeBeside(
  { textSize = USUAL_SIZE, ...rest }: ReadingSettings,
  by: 1 | -1,
): ReadingSettings | null {
  const next = beside(SIZES, textSize, by);
  return next === null ? null : { ...rest, textSize: next };
}

/** The settings with lines one step longer or shorter; null if there is no such step. */
export function lengthBeside(
  { lineLength = USUAL_LENGTH, ...rest }: ReadingSettings,
  by: 1 | -1,
): ReadingSettings | null {
  const next = beside(LENGTHS, lineLength, by);
  return next === null ? null : { ...rest, lineLength: next };
}
