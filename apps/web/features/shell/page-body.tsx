import type { ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";

type PageBodyProps = {
  narrow?: boolean;
  /** For tables beside something else, which take all the room there is, in height too. */
  wide?: boolean;
  children: ReactNode;
};

/** The main part of an ordinary page: one column, at most as wide as is good to read. */
export function PageBody({ narrow = false, wide = false, children }: PageBodyProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={classNames(
        "mx-auto w-full flex-1 px-4 py-6 outline-hidden sm:px-6 sm:py-8",
        narrow ? "max-w-2xl" : wide ? "flex max-w-[112rem] flex-col" : "max-w-6xl",
      )}
    >
      {children}
    </main>
  );
}
