import { useTranslations } from "next-intl";
import { showCount } from "../../../lib/show-count.ts";
import { Plot } from "../../plots/plot.tsx";
import { StackedBars } from "../../plots/stacked-bars.tsx";

const MOST = 12;

/** At which step traces go wrong first; the plot puts late steps together, the table does not. */
export function FirstErrors({ counts, fileName }: { counts: readonly number[]; fileName: string }) {
  const t = useTranslations();
  const late = counts.slice(MOST).reduce((sum, count) => sum + count, 0);
  const bars = [
    ...counts
      .slice(0, MOST)
      .map((count, index) => ({ label: t("results.stepIndex", { index: index + 1 }), count })),
    ...(counts.length > MOST ? [{ label: t("results.later"), count: late }] : []),
  ];
  const data = {
    columns: [{ label: t("results.step") }, { label: t("results.traces") }],
    rows: counts.map((count, index) => [`${index + 1}`, count]),
  };
  return (
    <Plot title={t("results.firstError")} unit={t("results.tracesByTheStep")} fileName={fileName} data={data}>
      {(width) => (
        <StackedBars
          label={t("results.tracesByTheStepOf")}
          width={width}
          rows={bars.map(({ label, count }) => ({ label, values: [count], figure: showCount(t, count) }))}
          parts={[{ label: t("results.traces"), colour: "var(--destructive)" }]}
          whole={Math.max(...bars.map(({ count }) => count))}
        />
      )}
    </Plot>
  );
}
