import { useTranslations } from "next-intl";
import type { ListwiseReport } from "@laurel/core/datasets/dataset-report";
import { CountFigure } from "./count-figure.tsx";
import { FamilyLengths } from "./family-lengths.tsx";

/** How many responses rankings have, and how many of them are tied. */
export function ListwisePanel({ listwise }: { listwise: ListwiseReport }) {
  const t = useTranslations();
  const { sizes, rowsWithTies, pairs, tiedPairs } = listwise;
  const ties = [
    { label: t("datasetReport.ordered"), count: pairs - tiedPairs },
    { label: t("datasetReport.tied"), count: tiedPairs },
  ];
  return (
    <div className="flex flex-col gap-10">
      <div className="grid gap-10 lg:grid-cols-2">
        <CountFigure
          title={t("datasetReport.sizes")}
          unit={t("datasetReport.sizesUnit")}
          fileName="ranking-sizes"
          noun={t("datasetReport.responses")}
          counted={t("datasetReport.records")}
          rows={sizes.map(({ completions, rows }) => ({
            label: t("datasetReport.responsesCount", { count: completions }),
            count: rows,
          }))}
          advice={t("datasetReport.sizesAdvice")}
        />
        <CountFigure
          title={t("datasetReport.ties")}
          unit={t("datasetReport.tiesUnit", { rowsWithTies })}
          fileName="ranking-ties"
          noun={t("datasetReport.twoResponses")}
          counted={t("datasetReport.pairs")}
          rows={ties}
          advice={t("datasetReport.tiesAdvice")}
        />
      </div>
      <FamilyLengths
        fileName="listwise"
        family={listwise}
        texts={[{ label: t("datasetReport.response"), spread: listwise.completionCharacters }]}
      />
    </div>
  );
}
