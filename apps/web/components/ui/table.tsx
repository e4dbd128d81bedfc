import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";
import { Button } from "./button.tsx";

/**
 * A table (`thead`, `tbody` as children) that scrolls sideways without moving the page. `caption` is read
 * out, not shown.
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

/** The position in a long list, with buttons to the previous and the next part. */
export function TablePager({
  offset,
  limit,
  total,
  onOffset,
}: {
  offset: number;
  limit: number;
  total: number;
  onOffset: (offset: number) => void;
}) {
  const t = useTranslations();
  if (total <= limit && offset === 0) return null;
  const last = Math.min(offset + limit, total);
  return (
    <nav
      aria-label={t("ui.pager.title")}
      className="mt-3 flex items-center justify-between gap-3 text-sm text-muted-foreground"
    >
      <span className="tabular-nums">{t("ui.pager.range", { value: offset + 1, last, total })}</span>
      <span className="flex gap-2">
        <Button
          variant="secondary"
          size="small"
          disabled={offset === 0}
          onClick={() => onOffset(Math.max(0, offset - limit))}
        >
          {t("ui.pager.previous")}
        </Button>
        <Button
          variant="secondary"
          size="small"
          disabled={last >= total}
          onClick={() => onOffset(offset + limit)}
        >
          {t("ui.pager.next")}
        </Button>
      </span>
    </nav>
  );
}
