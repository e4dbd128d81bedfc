import { useTranslations } from "next-intl";

/** Between two tiers: what is dropped here becomes a tier of its own. */
export function DropLane({ before, empty }: { before: number; empty: boolean }) {
  const t = useTranslations();
  return (
    <li
      data-drop-before={before}
      className={
        empty
          ? "flex min-h-11 min-w-44 items-center justify-center rounded-lg border border-dashed px-3 text-sm text-muted-foreground"
          : "h-11 w-3 shrink-0 rounded data-over:bg-primary-soft"
      }
    >
      {empty && t("annotate.dropTheBestOne")}
    </li>
  );
}
