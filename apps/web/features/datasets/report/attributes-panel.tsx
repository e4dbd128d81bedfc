import { useTranslations } from "next-intl";
import type { AttributesReport } from "@laurel/core/datasets/dataset-report";
import { shades } from "../../plots/shades.ts";
import { FamilyLengths } from "./family-lengths.tsx";
import { PartsFigure } from "./parts-figure.tsx";
import { SpreadFigure } from "./spread-figure.tsx";

/** How ratings are spread over their scales, aspect by aspect. */
export function AttributesPanel({ attributes }: { attributes: AttributesReport }) {
  const t = useTranslations();
  const points = Math.max(0, ...attributes.aspects.map((aspect) => aspect.points));
  const colours = shades(points);
  const parts = colours.map((colour, index) => ({ label: `${index + 1}`, colour }));
  const nameOf = ({ id, points: of }: (typeof attributes.aspects)[number]) =>
    attributes.aspects.filter((aspect) => aspect.id === id).length > 1
      ? t("datasetReport.aspectOf", { id, points: of })
      : id;
  const rows = attributes.aspects.map((aspect) => ({
    label: nameOf(aspect),
    values: parts.map((_, index) => aspect.counts[index] ?? 0),
    more: [aspect.notApplicable],
  }));
  return (
    <div className="flex flex-col gap-10">
      <PartsFigure
        title={t("datasetReport.ratings")}
        unit={t("datasetReport.ratingsUnit")}
        fileName="ratings"
        noun={t("datasetReport.aspect")}
        rows={rows}
        parts={parts}
        more={[t("datasetReport.notApplicable")]}
        advice={t("datasetReport.ratingsAdvice")}
      />
      <SpreadFigure
        title={t("datasetReport.ratingSpread")}
        unit={t("datasetReport.ratingSpreadUnit")}
        fileName="rating-quantiles"
        noun={t("datasetReport.aspect")}
        rows={attributes.aspects.map((aspect) => ({ label: nameOf(aspect), spread: aspect.ratings }))}
        advice={t("datasetReport.ratingSpreadAdvice")}
      />
      <FamilyLengths
        fileName="ratings"
        family={attributes}
        texts={[{ label: t("datasetReport.response"), spread: attributes.completionCharacters }]}
      />
    </div>
  );
}
