import { useTranslations } from "next-intl";
import type { Baselines } from "@laurel/core/datasets/dataset-report";
import type { Translate } from "../../../i18n/translate.ts";
import { showFigure } from "../../../lib/figures.ts";
import { IntervalPlot } from "../../plots/interval-plot.tsx";
import { Plot } from "../../plots/plot.tsx";
import { Advice } from "./figure-notes.tsx";

const DRAWN = 10;

/** The features that the style baseline relies on: the largest weights as marks, all of them in the table. */
export function StyleWeights({ weights }: { weights: NonNullable<Baselines["weights"]> }) {
  const t = useTranslations();
  const title = t("datasetReport.styleWeights");
  const named = weights.map(({ feature, weight }) => ({
    label: styleName(t, feature),
    value: weight,
    low: null,
    high: null,
  }));
  const most = 1.1 * Math.max(0.1, ...weights.map(({ weight }) => Math.abs(weight)));
  // The domain is symmetric, so that the side of a mark shows its sign.
  const domain = [-most, most] as const;
  const show = (value: number) => showFigure(t, value);
  const rows = named.slice(0, DRAWN);
  return (
    <div className="min-w-0">
      <Plot
        title={title}
        unit={t("datasetReport.styleWeightsUnit", { drawn: rows.length, all: named.length })}
        fileName="style-weights"
        data={{
          columns: [
            { label: t("datasetReport.feature") },
            { label: t("datasetReport.weight"), show: (value) => showFigure(t, value, 3) },
          ],
          rows: named.map(({ label, value }) => [label, value]),
        }}
      >
        {(width) => (
          <IntervalPlot
            label={t("datasetReport.numbersInTable", { title })}
            width={width}
            rows={rows}
            domain={domain}
            show={show}
            reference={{ value: 0, label: t("datasetReport.noWeight") }}
          />
        )}
      </Plot>
      <Advice>{t("datasetReport.styleWeightsAdvice")}</Advice>
    </div>
  );
}

const NAMED = [
  "log_characters",
  "log_words",
  "sentences",
  "words_per_sentence",
  "word_length",
  "type_token_ratio",
  "prompt_overlap",
  "newlines",
  "paragraphs",
  "bullets",
  "numbered",
  "headings",
  "bold",
  "code_blocks",
  "inline_code",
  "maths",
  "links",
  "questions",
  "exclamations",
  "hedges",
  "refusals",
  "apologies",
  "first_person",
  "second_person",
  "digits",
  "capitals",
] as const;

/** A style feature's name for people; a feature that this page doesn't know yet keeps its id. */
export function styleName(t: Translate, feature: string): string {
  const named = NAMED.find((name) => name === feature);
  return named ? t(`datasetReport.style.${named}`) : feature;
}
