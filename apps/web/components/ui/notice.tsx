import type { ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";
import { Shown } from "../../lib/visible-text.tsx";

const TONES = {
  neutral: "bg-muted text-foreground",
  primary: "bg-primary-soft text-primary-soft-foreground",
  warning: "bg-warning-soft text-warning-soft-foreground",
  danger: "bg-destructive-soft text-destructive-soft-foreground",
};

/** A remark within a page or a form. A `danger` one is read out at once. */
export function Notice({
  tone = "neutral",
  className,
  children,
}: {
  tone?: keyof typeof TONES;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      role={tone === "danger" ? "alert" : undefined}
      className={classNames("rounded-lg px-4 py-3 text-[0.9375rem]", TONES[tone], className)}
    >
      <Shown>{children}</Shown>
    </div>
  );
}
