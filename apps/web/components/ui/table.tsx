import type { ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";

/**
 * A table (`thead`, `tbody` as children) that scrolls sideways by itself. `caption` is read out, not shown.
 */
export function Table({
  caption,
  className,
  children,
}: {
  caption: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="relative overflow-x-auto rounded-xl border bg-card"
    >
      <table
        className={classNames(
          "w-full text-start text-[0.9375rem] [&_tbody_tr]:border-t [&_tbody_tr:hover]:bg-muted/50 [&_td]:px-4 [&_td]:py-3 [&_td]:align-top [&_th]:px-4 [&_th]:py-2.5 [&_th]:text-sm [&_th]:font-medium [&_th]:whitespace-nowrap [&_th]:text-muted-foreground",
          className,
        )}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}
