import type { ReactNode } from "react";

/** How a figure is read, and what to do when it looks bad. */
export function Advice({ children }: { children: ReactNode }) {
  return <p className="mt-3 max-w-prose text-sm text-muted-foreground">{children}</p>;
}
