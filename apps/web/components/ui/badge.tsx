import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { Shown } from "../../lib/visible-text.tsx";

const badgeStyles = cva(
  "inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-[0.8125rem] font-medium whitespace-nowrap",
  {
    variants: {
      tone: {
        neutral: "bg-muted text-muted-foreground",
        primary: "bg-primary-soft text-primary-soft-foreground",
        warning: "bg-warning-soft text-warning-soft-foreground",
        danger: "bg-destructive-soft text-destructive-soft-foreground",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

/** A state or a role in one word. */
export function Badge({ tone, children }: VariantProps<typeof badgeStyles> & { children: ReactNode }) {
  return (
    <span className={badgeStyles({ tone })}>
      <Shown>{children}</Shown>
    </span>
  );
}
