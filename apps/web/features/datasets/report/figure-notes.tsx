import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Estimate } from "@laurel/statistics/resampling/estimate";
import { NameText } from "../../../lib/visible-text.tsx";

/** A statistic under the name that people read. */
export type NamedEstimate = { readonly label: string; readonly estimate: Estimate };

/** Says how a figure is read, and what to do when it looks bad. */
export function Advice({ children }: { children: ReactNode }) {
  return <p className="mt-3 max-w-prose text-sm text-muted-foreground">{children}</p>;
}

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

/** `missing` says whether there is no value, or a value without an interval. */
type MissingReason = {
  readonly missing: "value" | "interval";
  readonly reason: string;
  readonly labels: readonly string[];
};

/** Why statistics or their intervals are missing: each reason once, with the names that it is about. */
export function missingReasons(estimates: readonly NamedEstimate[]): readonly MissingReason[] {
  const found = estimates.flatMap(({ label, estimate }) => {
    const missing = missingOf(estimate);
    return missing ? [{ ...missing, labels: [label] }] : [];
  });
  return [...Map.groupBy(found, ({ missing, reason }) => `${missing} ${reason}`).values()].flatMap(
    (alike) => {
      const [first] = alike;
      return first ? [{ ...first, labels: alike.flatMap(({ labels }) => labels) }] : [];
    },
  );
}

function missingOf(estimate: NamedEstimate["estimate"]): Pick<MissingReason, "missing" | "reason"> | null {
  if (estimate.value === null) return { missing: "value", reason: estimate.reason };
  return estimate.interval.low === null ? { missing: "interval", reason: estimate.interval.reason } : null;
}
