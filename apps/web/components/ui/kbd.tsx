import type { ReactNode } from "react";

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded border border-input/50 bg-muted px-1 font-mono text-xs leading-none text-muted-foreground">
      {children}
    </kbd>
  );
}
