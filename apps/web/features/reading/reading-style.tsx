import type { CSSProperties, ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";
import type { ReadingSettings } from "./reading-settings.ts";
import { USUAL_LENGTH, USUAL_SIZE } from "./reading-steps.ts";

type ReadingStyleProps = ReadingSettings & { className?: string; children: ReactNode };

/** Everything to read within has this size of text and at most this length of line, every response alike. */
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
