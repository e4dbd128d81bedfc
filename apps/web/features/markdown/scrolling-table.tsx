import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A table of an author's, which scrolls sideways by itself. */
export function ScrollingTable({ children }: { children?: ReactNode }) {
  const t = useTranslations();
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={t("markdown.table")}>
      <table>{children}</table>
    </div>
  );
}
