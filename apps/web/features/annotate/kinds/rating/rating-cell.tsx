"use client";

import { useTranslations } from "next-intl";
import { classNames } from "../../../../lib/class-names.ts";

type RatingCellProps = {
  name: string;
  value: number | null | undefined;
  current: boolean;
  onClick: () => void;
};

/** One rating as it stands: a number, "n/a", or nothing yet. */
export function RatingCell({ name, value, current, onClick }: RatingCellProps) {
  const t = useTranslations();
  const shown = value === null ? t("annotate.notApplicable") : (value ?? "–");
  return (
    <button
      type="button"
      aria-current={current ? "step" : undefined}
      aria-label={`${name}: ${shown}`}
      onClick={onClick}
      className={classNames(
        "h-8 w-11 rounded-md border border-input/60 bg-card font-medium tabular-nums hover:border-primary",
        value !== undefined && "bg-primary-soft text-primary-soft-foreground",
        current && "border-primary ring-2 ring-primary",
      )}
    >
      {shown}
    </button>
  );
}
