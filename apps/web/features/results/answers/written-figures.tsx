import { useTranslations } from "next-intl";
import { showCount, showShare } from "../../../lib/figures.ts";
import { Plot } from "../../plots/plot.tsx";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import type { SummaryOf } from "./answer-summary.ts";

/** The number of judgments in which something was written. */
export function WrittenFigures({
  summary,
  judgments,
}: {
  summary: SummaryOf<"rewrite" | "text">;
  judgments: number;
}) {
  const t = useTranslations();
  const { written, kind, question } = summary;
  const rest = question.when ? t("results.written.notAskedOrEmpty") : t("results.written.empty");
  const noun = kind === "rewrite" ? t("results.written.rewrites") : t("results.written.texts");
  const data = {
    columns: [{ label: t("results.judgments") }, { label: t("results.count") }],
    rows: [
      [t("results.written.written"), written],
      [rest, judgments - written],
    ],
  };
  return (
    <Plot title={noun} unit={t("results.written.unit")} fileName={`${question.id}-written`} data={data}>
      {(width) => (
        <StackedBars
          label={t("results.written.label", { noun, written, judgments })}
          width={width}
          rows={[
            {
              label: noun,
              values: [written, judgments - written],
              figure: `${showCount(t, written)} (${showShare(t, written / judgments)})`,
            },
          ]}
          parts={[
            { label: t("results.written.written"), colour: "var(--primary)" },
            { label: rest, colour: "color-mix(in srgb, var(--input) 45%, var(--card))" },
          ]}
        />
      )}
    </Plot>
  );
}
