import { useTranslations } from "next-intl";
import type { DatasetReport, TestFilter } from "@laurel/core/datasets/dataset-report";
import { FamilyId } from "@laurel/core/datasets/families";
import type { Manifest } from "@laurel/core/datasets/manifest";
import { Table } from "../../../components/ui/table.tsx";
import { showCount, showShare } from "../../../lib/figures.ts";
import { Plot } from "../../plots/plot.tsx";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import { familyWords } from "../spec/family-words.ts";
import { Advice } from "./figure-notes.tsx";
import { OverlapExamples } from "./overlap-examples.tsx";

/** How records are spread over splits and prompts, and what is in two splits or was dropped as doubled. */
export function SplitsPanel({
  report: { families, overlap, testFilter },
  counts,
}: {
  report: DatasetReport;
  counts: Manifest["counts"];
}) {
  const t = useTranslations();
  const title = t("datasetReport.splits");
  const rows = FamilyId.options.flatMap((family) =>
    families[family]
      ? [{ label: familyWords(t, family).name, drops: counts[family]?.drops ?? {}, ...families[family] }]
      : [],
  );
  const columns = [
    t("datasetReport.kindOfRecord"),
    t("datasetReport.trainRecords"),
    t("datasetReport.validationRecords"),
    t("datasetReport.testRecords"),
    t("datasetReport.trainPrompts"),
    t("datasetReport.validationPrompts"),
    t("datasetReport.testPrompts"),
    t("datasetReport.inBothSplits"),
    t("datasetReport.mostOfOne"),
    t("datasetReport.duplicatesOut"),
    t("datasetReport.nearOut"),
    t("datasetReport.leaksOut"),
  ];
  const data = {
    columns: columns.map((label) => ({ label })),
    rows: rows.map(({ label, rows: { train, validation, test }, prompts, drops }) => [
      label,
      train,
      validation,
      test,
      prompts.train,
      prompts.validation,
      prompts.test,
      prompts.inBothSplits,
      prompts.mostOfOne,
      drops.duplicate ?? 0,
      drops["near-duplicate"] ?? 0,
      drops.leak ?? 0,
    ]),
  };
  const bars = rows.map(({ label, rows: { train, validation, test } }) => ({
    label,
    values: [train, validation, test],
    figure: [train, ...(validation > 0 ? [validation] : []), test]
      .map((count) => showCount(t, count))
      .join(" + "),
  }));
  return (
    <div className="flex flex-col gap-10">
      <div className="min-w-0">
        <Plot title={title} unit={t("datasetReport.splitsUnit")} fileName="splits" data={data}>
          {(width) => (
            <StackedBars
              label={t("datasetReport.numbersInTable", { title })}
              width={width}
              rows={bars}
              parts={[
                { label: t("datasetReport.train"), colour: "var(--primary)" },
                {
                  label: t("datasetReport.validation"),
                  colour: "color-mix(in srgb, var(--primary) 70%, var(--card))",
                },
                {
                  label: t("datasetReport.test"),
                  colour: "color-mix(in srgb, var(--primary) 40%, var(--card))",
                },
              ]}
            />
          )}
        </Plot>
        <Advice>{t("datasetReport.splitsAdvice")}</Advice>
      </div>
      {testFilter && <TestFilterTable testFilter={testFilter} />}
      <OverlapExamples overlap={overlap} />
    </div>
  );
}

/** The test split without and with the filters that apply to it. */
function TestFilterTable({ testFilter }: { testFilter: TestFilter }) {
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
