import { useTranslations } from "next-intl";

/** The line below which responses are not acceptable. */
export function TierMark() {
  const t = useTranslations();
  return (
    <li className="flex h-9 items-center gap-1 border-s-2 border-destructive ps-1.5 text-xs font-medium text-destructive">
      <span>{t("annotate.notAcceptable")}</span>
    </li>
  );
}
