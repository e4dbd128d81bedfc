import { useTranslations } from "next-intl";
import { Button } from "./button.tsx";

/** Where one is in a long list, and the way to the next and previous part. */
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
      aria-label={t("ui.pagesOfTheList")}
      className="mt-3 flex items-center justify-between gap-3 text-sm text-muted-foreground"
    >
      <span className="tabular-nums">{t("ui.valueLastOfTotal", { value: offset + 1, last, total })}</span>
      <span className="flex gap-2">
        <Button
          variant="secondary"
          size="small"
          disabled={offset === 0}
          onClick={() => onOffset(Math.max(0, offset - limit))}
        >
          {t("ui.previous")}
        </Button>
        <Button
          variant="secondary"
          size="small"
          disabled={last >= total}
          onClick={() => onOffset(offset + limit)}
        >
          {t("ui.next")}
        </Button>
      </span>
    </nav>
  );
}
