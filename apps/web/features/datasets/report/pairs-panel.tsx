import { useTranslations } from "next-intl";
import type { Baselines, PairsReport } from "@laurel/core/datasets/dataset-report";
import { RateFigure } from "./estimate-figure.tsx";
import { FamilyLengths, SpreadFigure } from "./spread-figure.tsx";
import { StyleWeights } from "./style-weights.tsx";

/** What a model could learn from pairs in addition to what they are meant to teach. */
export function PairsPanel({ pairs }: { pairs: PairsReport }) {
  const t = useTranslations();
  const texts = [
    { label: t("datasetReport.chosen"), spread: pairs.chosenCharacters },
    { label: t("datasetReport.rejected"), spread: pairs.rejectedCharacters },
  ];
  return (
    <div className="flex flex-col gap-10">
      <LengthWins length={pairs.length} used={pairs.used} />
      <BaselineFigures baselines={pairs.baselines} />
      <FormatWins features={pairs.features} />
      <FamilyLengths fileName="pairs" family={pairs} texts={texts} />
      {pairs.margins.value !== null && (
        <SpreadFigure
          title={t("datasetReport.margins")}
          unit={t("datasetReport.marginsUnit")}
          fileName="margins"
          noun={t("datasetReport.figure")}
          rows={[{ label: t("datasetReport.margin"), spread: pairs.margins }]}
          advice={t("datasetReport.marginsAdvice")}
        />
      )}
    </div>
  );
}

/** How often the longer response was chosen, over all pairs and by how much longer it is. */
function LengthWins({ length, used }: Pick<PairsReport, "length" | "used">) {
  const t = useTranslations();
  const bins = length.byRatio.map(({ from, to, longerChosen }) => ({
    label:
      to === null ? t("datasetReport.ratioFrom", { from }) : t("datasetReport.ratioBetween", { from, to }),
    rate: longerChosen,
  }));
  const rows = [{ label: t("datasetReport.allDifferent"), rate: length.longerChosen }, ...bins];
  return (
    <RateFigure
      title={t("datasetReport.longerChosen")}
      unit={t("datasetReport.longerChosenUnit", {
        train: used.train,
        test: used.validation + used.test,
        equal: length.equal,
      })}
      fileName="win-rate-by-length"
      noun={t("datasetReport.timesAsLong")}
      value={t("datasetReport.longerChosenShare")}
      counted={[t("datasetReport.pairs")]}
      rows={rows}
      half={t("datasetReport.noPreference")}
      advice={t("datasetReport.longerChosenAdvice")}
    />
  );
}

/** How often the response that alone has a list, a heading and so on was chosen. */
function FormatWins({ features }: Pick<PairsReport, "features">) {
  const t = useTranslations();
  const rows = features.map(({ id, withIt, both, neither }) => ({
    label: t(`datasetReport.formats.${id}`),
    rate: withIt,
    more: [both, neither],
  }));
  return (
    <RateFigure
      title={t("datasetReport.formatWins")}
      unit={t("datasetReport.formatWinsUnit")}
      fileName="win-rate-by-format"
      noun={t("datasetReport.feature")}
      value={t("datasetReport.chosenShare")}
      counted={[
        t("datasetReport.pairsInOne"),
        t("datasetReport.pairsInBoth"),
        t("datasetReport.pairsInNeither"),
      ]}
      rows={rows}
      half={t("datasetReport.noPreference")}
      advice={t("datasetReport.formatWinsAdvice")}
    />
  );
}

/** How far length alone and style alone predict which response was chosen, and by what. */
function BaselineFigures({ baselines }: { baselines: Baselines }) {
  const t = useTranslations();
  const { on, folds, fittedRows, lengthOnly, styleOnly, weights } = baselines;
  const rows = [
    { label: t("datasetReport.lengthOnly"), rate: lengthOnly },
    { label: t("datasetReport.styleOnly"), rate: styleOnly },
  ];
  return (
    <>
      <RateFigure
        title={t("datasetReport.baselines")}
        unit={
          on === "test"
            ? t("datasetReport.baselinesOnTest", { pairs: lengthOnly.n, fittedRows })
            : t("datasetReport.baselinesByCrossFit", { pairs: lengthOnly.n, folds: folds ?? 0 })
        }
        fileName="baselines"
        noun={t("datasetReport.predictsFrom")}
        value={t("datasetReport.accuracy")}
        counted={[t("datasetReport.pairs")]}
        rows={rows}
        half={t("datasetReport.chance")}
        advice={t("datasetReport.baselinesAdvice")}
      />
      {weights && weights.length > 0 && <StyleWeights weights={weights} />}
    </>
  );
}
