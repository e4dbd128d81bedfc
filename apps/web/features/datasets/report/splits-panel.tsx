import { FamilyId } from "@laurel/core/datasets/family-id";
import type { Manifest } from "@laurel/core/datasets/manifest";
import type { DatasetReport } from "@laurel/core/datasets/report/dataset-report";
import { useTranslations } from "next-intl";
import { Plot } from "../../plots/plot.tsx";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import { showCount } from "../../../lib/show-count.ts";
import { familyWords } from "../spec/family-words.ts";
import { Advice } from "./advice.tsx";
import { OverlapExamples } from "./overlap-examples.tsx";

/** How records are spread over the splits and prompts, and what is there twice. */
export function SplitsPanel({ report: { families, overlap }, counts }: { report: DatasetReport; counts: Manifest["counts"] }) {
  const t = useTranslations();
  const title = t("datasetReport.splits");
  const rows = FamilyId.options.flatMap((family) => (families[family] ? [{ label: familyWords(t, family).name, drops: counts[family]?.drops ?? {}, ...families[family] }] : []));
  const columns = [t("datasetReport.kindOfRecord"), t("datasetReport.trainRecords"), t("datasetReport.testRecords"), t("datasetReport.trainPrompts"), t("datasetReport.testPrompts"), t("datasetReport.inBothSplits"), t("datasetReport.mostOfOne"), t("datasetReport.duplicatesOut"), t("datasetReport.nearOut"), t("datasetReport.leaksOut")];
  const data = { columns: columns.map((label) => ({ label })), rows: rows.map(({ label, rows: { train, test }, prompts, drops }) => [label, train, test, prompts.train, prompts.test, prompts.inBothSplits, prompts.mostOfOne, drops.duplicate ?? 0, drops["near-duplicate"] ?? 0, drops.leak ?? 0]) };
  const bars = rows.map(({ label, rows: { train, test } }) => ({ label, values: [train, test], figure: `${showCount(t, train)} + ${showCount(t, test)}` }));
  return (
    <div className="flex flex-col gap-10">
      <div className="min-w-0">
        <Plot title={title} unit={t("datasetReport.splitsUnit")} fileName="splits" data={data}>
          {(width) => <StackedBars label={t("datasetReport.titleTheNumbersAre", { title })} width={width} rows={bars} parts={[{ label: t("datasetReport.train"), colour: "var(--primary)" }, { label: t("datasetReport.test"), colour: "color-mix(in srgb, var(--primary) 40%, var(--card))" }]} />}
        </Plot>
        <Advice>{t("datasetReport.splitsAdvice")}</Advice>
      </div>
      <OverlapExamples overlap={overlap} />
    </div>
  );
}
