import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Rate } from "@laurel/core/datasets/dataset-report";
import { showShare } from "../../plots/show-share.ts";
import { EstimateFigure } from "./estimate-figure.tsx";

type RateRow = { readonly label: string; readonly rate: Rate; readonly more?: readonly number[] };

type RateFigureProps = {
  title: string;
  unit: ReactNode;
  fileName: string;
  noun: string;
  value: string;
  /** What a rate's `n` counts, then what its `more` counts. */ counted: readonly string[];
  rows: readonly RateRow[];
  half: string;
  advice: ReactNode;
};

/** Shares with their 95 % intervals against one half. */
export function RateFigure({ rows, half, ...rest }: RateFigureProps) {
  const t = useTranslations();
  const estimates = rows.map(({ label, rate, more = [] }) => ({
    label,
    estimate: rate.share,
    counts: [rate.n, ...more],
  }));
  return (
    <EstimateFigure
      {...rest}
      rows={estimates}
      domain={[0, 1]}
      show={(share) => `${Math.round(share * 100)} %`}
      showExactly={(share) => showShare(t, share)}
      reference={{ value: 0.5, label: half }}
    />
  );
}
