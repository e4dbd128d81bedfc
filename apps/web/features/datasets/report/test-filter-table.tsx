import { useTranslations } from "next-intl";
import type { TestFilter } from "@laurel/core/datasets/dataset-report";
import { FamilyId } from "@laurel/core/datasets/families";
import { Table } from "../../../components/ui/table.tsx";
import { showCount } from "../../../lib/show-count.ts";
import { showShare } from "../../plots/show-share.ts";
import { familyWords } from "../spec/family-words.ts";
import { Advice } from "./advice.tsx";

/** What the test split would have been without the filters that apply to it, and what it is. */
export function TestFilterTable({ testFilter }: { testFilter: TestFilter }) {
  const t = useTranslations();
  const title = t("datasetReport.testFilter");
  const columns = [
    t("datasetReport.rowsUnfiltered"),
    t("datasetReport.agreementUnfiltered"),
    t("datasetReport.rowsFiltered"),
    t("datasetReport.agreementFiltered"),
  ];
  return (
    <div className="min-w-0">
      <h3 className="mb-2 font-medium">{title}</h3>
      <Table caption={title}>
        <thead>
          <tr>
            <th scope="col">{t("datasetReport.kindOfRecord")}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="text-end">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FamilyId.options.map((family) => {
            const figures = testFilter[family];
            return (
              figures && (
                <tr key={family}>
                  <th scope="row">{familyWords(t, family).name}</th>
                  {[figures.unfiltered, figures.filtered].flatMap(({ rows, agreement }, index) => [
                    <td key={`rows-${index}`} className="text-end tabular-nums">
                      {showCount(t, rows)}
                    </td>,
                    <td key={`agreement-${index}`} className="text-end tabular-nums">
                      {agreement.value === null ? "–" : showShare(t, agreement.value)}
                    </td>,
                  ])}
                </tr>
              )
            );
          })}
        </tbody>
      </Table>
      <Advice>{t("datasetReport.testFilterAdvice")}</Advice>
    </div>
  );
}
