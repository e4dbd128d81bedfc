import { useTranslations } from "next-intl";
import { limitWords } from "../limit-words.ts";
import { lossWords } from "../loss-words.ts";
import type { OfferedFormat } from "./offered-format.ts";

/** What a format can't hold: the records that it refuses, and what it leaves out of the others. */
export function FormatLimits({ format }: { format: OfferedFormat }) {
  const t = useTranslations();
  const parts = [
    { title: t("datasets.itRefuses"), items: format.limits.map((message) => limitWords(t, message)) },
    { title: t("datasets.itLeavesOut"), items: format.losses.map((what) => lossWords(t, what)) },
  ].filter(({ items }) => items.length > 0);
  if (parts.length === 0)
    return <p className="text-[0.9375rem] text-muted-foreground">{t("datasets.itHoldsEverything")}</p>;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {parts.map(({ title, items }) => (
        <div key={title}>
          <h3 className="text-sm font-medium">{title}</h3>
          <ul className="mt-1 list-disc ps-5 text-[0.9375rem] text-muted-foreground">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
