import { useTranslations } from "next-intl";
import type { Translate } from "../../../i18n/translate.ts";
import { showShare } from "../../../lib/figures.ts";
import { Plot } from "../../plots/plot.tsx";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import type { SummaryOf } from "./answer-summary.ts";

const words = (t: Translate) =>
  ({
    quality: [t("results.binary.good"), t("results.binary.bad")],
    correctness: [t("results.binary.correct"), t("results.binary.incorrect")],
  }) as const;

/** How many responses are good, or correct, over all and by model. */
export function BinaryFigures({ summary }: { summary: SummaryOf<"binary"> }) {
  const t = useTranslations();
  const { n, share, models, question } = summary;
  const [good, bad] = words(t)[question.about];
  const all = [{ model: t("results.binary.all"), n, mean: share.value ?? 0 }, ...models].map((row) => ({
    ...row,
    yes: Math.round(row.mean * row.n),
  }));
  const data = {
    columns: [
      { label: t("results.binary.responses") },
      {
        label: t("results.binary.share", { about: question.about }),
        show: (value: number) => showShare(t, value),
      },
      { label: good },
      { label: bad },
      { label: t("results.binary.labels") },
    ],
    rows: all.map(({ model, mean, yes, n: labels }) => [model, mean, yes, labels - yes, labels]),
  };
  const rows = all.map(({ model, mean, yes, n: labels }) => ({
    label: model,
    values: [yes, labels - yes],
    figure: t("results.binary.meanOf", { mean: showShare(t, mean), labels }),
  }));
  return (
    <Plot
      title={t("results.binary.share", { about: question.about })}
      unit={t("results.binary.unit")}
      fileName={`${question.id}-labels`}
      data={data}
    >
      {(width) => (
        <StackedBars
          label={t("results.binary.label", { about: question.about, models: models.length })}
          width={width}
          rows={rows}
          parts={[
            { label: good, colour: "var(--primary)" },
            { label: bad, colour: "var(--destructive)" },
          ]}
        />
      )}
    </Plot>
  );
}
