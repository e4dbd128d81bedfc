import { useTranslations } from "next-intl";
import type { Overlap } from "@laurel/core/datasets/dataset-report";
import { showCount } from "../../../lib/show-count.ts";
import { Plot } from "../../plots/plot.tsx";
import { showShare } from "../../plots/show-share.ts";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import { Advice } from "./advice.tsx";
import { TwinPrompts } from "./twin-prompts.tsx";

/** How many training prompts are held out too, word for word or nearly, with the first of them. */
export function OverlapExamples({ overlap }: { overlap: Overlap | null }) {
  const t = useTranslations();
  if (!overlap) return <p className="text-sm text-muted-foreground">{t("datasetReport.overlapNotLooked")}</p>;
  const { exact, near, validation, threshold, examples } = overlap;
  const title = t("datasetReport.overlap");
  const found = [
    { label: t("datasetReport.wordForWord"), count: exact },
    { label: t("datasetReport.nearly"), count: near },
  ];
  const data = {
    columns: [{ label: t("datasetReport.inBothSplits") }, { label: t("datasetReport.trainPrompts") }],
    rows: found.map(({ label, count }) => [label, count]),
  };
  const whole = Math.max(1, exact, near);
  return (
    <div className="min-w-0">
      <Plot
        title={title}
        unit={t("datasetReport.overlapUnit", { threshold: showShare(t, threshold) })}
        fileName="overlap"
        data={data}
      >
        {(width) => (
          <StackedBars
            label={t("datasetReport.titleTheNumbersAre", { title })}
            width={width}
            rows={found.map(({ label, count }) => ({ label, values: [count], figure: showCount(t, count) }))}
            parts={[{ label: t("datasetReport.trainPrompts"), colour: "var(--primary)" }]}
            whole={whole}
          />
        )}
      </Plot>
      <Advice>{t("datasetReport.overlapAdvice")}</Advice>
      {validation.exact + validation.near > 0 && (
        <p className="mt-2 text-[0.9375rem]">
          {t("datasetReport.overlapValidation", { count: validation.exact + validation.near })}
        </p>
      )}
      {examples.length > 0 && <TwinPrompts examples={examples} />}
    </div>
  );
}
