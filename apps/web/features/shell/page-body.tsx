import type { ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";

/** The main part of an ordinary page: one column, at most as wide as is good to read. */
export function PageBody({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={classNames(
        "mx-auto w-full flex-1 px-4 py-6 outline-hidden sm:px-6 sm:py-8",
        narrow ? "max-w-2xl" : "max-w-6xl",
      )}
    >
      {children}
    </main>
  );
}
