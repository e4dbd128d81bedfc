import type { ReactNode } from "react";
import { classNames } from "../../../lib/class-names.ts";

const TONES = { good: "bg-primary-soft/60", plain: "bg-muted" };
const LABELS = { good: "text-primary-soft-foreground", plain: "text-muted-foreground" };

/** A named part of a record in a box; `good` is what is to be learned. */
export function RecordPart({
  name,
  tone,
  children,
}: {
  name: ReactNode;
  tone: keyof typeof TONES;
  children: ReactNode;
}) {
  return (
    <div className={classNames("min-w-0 rounded-md p-3", TONES[tone])}>
      <p className={classNames("mb-1 text-xs font-medium", LABELS[tone])}>{name}</p>
      {children}
    </div>
  );
}
