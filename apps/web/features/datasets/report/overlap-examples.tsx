import { useTranslations } from "next-intl";
import type { Overlap } from "@laurel/core/datasets/dataset-report";
import { Table } from "../../../components/ui/table.tsx";
import { showCount, showShare } from "../../../lib/figures.ts";
import { NameText } from "../../../lib/visible-text.tsx";
import { Plot } from "../../plots/plot.tsx";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import { Advice } from "./figure-notes.tsx";

/** How many training prompts are held out too, word for word or nearly, with the first of them. */
export function OverlapExamples({ overlap }: { overlap: Overlap | null }) {
  const t = useTranslations();
  if (!overlap) return <p className="text-sm text-muted-foreground">{t("datasetReport.overlapNotLooked")}</p>;
  const { exact, near, validation, threshold, examples } = overlap;
  const title = t("datasetReport.overlap");
  const found = [
    { label: t("datasetReport.wordForWord"), count: exact },
    { label: t("datasetReport.nearly"), count: near },
  ];
  const data = {
    columns: [{ label: t("datasetReport.inBothSplits") }, { label: t("datasetReport.trainPrompts") }],
    rows: found.map(({ label, count }) => [label, count]),
  };
  const whole = Math.max(1, exact, near);
  return (
    <div className="min-w-0">
      <Plot
        title={title}
        unit={t("datasetReport.overlapUnit", { threshold: showShare(t, threshold) })}
        fileName="overlap"
        data={data}
      >
        {(width) => (
          <StackedBars
            label={t("datasetReport.numbersInTable", { title })}
            width={width}
            rows={found.map(({ label, count }) => ({ label, values: [count], figure: showCount(t, count) }))}
            parts={[{ label: t("datasetReport.trainPrompts"), colour: "var(--primary)" }]}
            whole={whole}
          />
        )}
      </Plot>
      <Advice>{t("datasetReport.overlapAdvice")}</Advice>
      {validation.exact + validation.near > 0 && (
        <p className="mt-2 text-[0.9375rem]">
          {t("datasetReport.overlapValidation", { count: validation.exact + validation.near })}
        </p>
      )}
      {examples.length > 0 && <TwinPrompts examples={examples} />}
    </div>
  );
}

/** Training prompts beside the held-out prompts that they resemble, each by its beginning. */
function TwinPrompts({ examples }: Pick<Overlap, "examples">) {
  const t = useTranslations();
  return (
    <details className="mt-4 text-[0.9375rem]">
      <summary className="cursor-pointer font-medium">
        {t("datasetReport.examples", { count: examples.length })}
      </summary>
      <p className="my-2 text-sm text-muted-foreground">{t("datasetReport.examplesHelp")}</p>
      <Table caption={t("datasetReport.overlap")} className="[&_td]:py-2">
        <thead>
          <tr>
            <th scope="col">{t("datasetReport.trainPrompt")}</th>
            <th scope="col">{t("datasetReport.testPrompt")}</th>
            <th scope="col" className="text-end">
              {t("datasetReport.similarity")}
            </th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ train, test, similarity }) => (
            <tr key={`${train} ${test}`}>
              <td className="min-w-48 break-words">
                <NameText text={train} />
              </td>
              <td className="min-w-48 break-words">
                <NameText text={test} />
              </td>
              <td className="text-end tabular-nums">{showShare(t, similarity)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
