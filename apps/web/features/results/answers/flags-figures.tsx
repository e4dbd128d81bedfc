import { useTranslations } from "next-intl";
import { showCount, showShare } from "../../../lib/figures.ts";
import { Plot } from "../../plots/plot.tsx";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import type { SummaryOf } from "./answer-summary.ts";

/** How many judgments set each flag, and how many none. */
export function FlagsFigures({ summary }: { summary: SummaryOf<"flags"> }) {
  const t = useTranslations();
  const { flags, none, judgments, question } = summary;
  const all = [...flags, { label: t("results.flags.none"), judgments: none, marks: null }];
  const data = {
    columns: [
      { label: t("results.flags.flag") },
      { label: t("results.judgments") },
      { label: t("results.share"), show: (value: number) => showShare(t, value) },
      { label: t("results.flags.marks") },
    ],
    rows: all.map((flag) => [flag.label, flag.judgments, flag.judgments / judgments, flag.marks]),
  };
  const rows = all.map((flag) => ({
    label: flag.label,
    values: [flag.judgments],
    figure: `${showCount(t, flag.judgments)} (${showShare(t, flag.judgments / judgments)})`,
  }));
  return (
    <Plot
      title={t("results.flags.title")}
      unit={question.scope === "task" ? t("results.flags.unit") : t("results.flags.responseUnit")}
      fileName={`${question.id}-flags`}
      data={data}
    >
      {(width) => (
        <StackedBars
          label={t("results.flags.label", { flags: flags.length })}
          width={width}
          rows={rows}
          parts={[{ label: t("results.judgments"), colour: "var(--primary)" }]}
          whole={judgments}
        />
      )}
    </Plot>
  );
}
