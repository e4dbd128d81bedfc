import { useTranslations } from "next-intl";
import { NameText } from "../../markdown/name-text.tsx";
import { missingReasons } from "./missing-reasons.ts";
import type { NamedEstimate } from "./named-estimate.ts";

/** Which statistics are undefined, and why. */
export function MissingFigures({ estimates }: { estimates: readonly NamedEstimate[] }) {
  const t = useTranslations();
  const missing = missingReasons(estimates);
  if (missing.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1 text-sm text-muted-foreground">
      {missing.map(({ missing: what, reason, labels }) => (
        <li key={`${what} ${reason}`}>
          {what === "value" ? t("datasetReport.undefinedFigure") : t("datasetReport.noInterval")}{" "}
          <NameText text={`${labels.join(t("datasetReport.comma"))}:`} /> <NameText text={reason} />
        </li>
      ))}
    </ul>
  );
}
