import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Table } from "../../components/ui/table.tsx";
import { saveText, toCsv } from "../../lib/csv-file.ts";
import { showCount, showTime } from "../../lib/figures.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { NameText } from "../../lib/visible-text.tsx";

type PerAnnotator = RouterOutputs["results"]["progress"]["perAnnotator"];

/** What each annotator has done. */
export function AnnotatorTable({ rows }: { rows: PerAnnotator }) {
  const t = useTranslations();
  const seconds = (ms: number | null) => (ms === null ? null : Math.round(ms / 100) / 10);
  const save = () =>
    saveText(
      "annotators.csv",
      toCsv(
        ["name", "judgments", "skips", "median_active_seconds", "last_judged"],
        rows.map((row) => [
          row.name,
          row.judgments,
          row.skips,
          seconds(row.medianActiveMs),
          row.last === null ? null : new Date(row.last).toISOString(),
        ]),
      ),
    );
  return (
    <Card
      title={t("results.annotators")}
      description={t("results.annotatorTable.help")}
      actions={
        <Button variant="ghost" size="small" onClick={save}>
          <Download aria-hidden /> CSV
        </Button>
      }
    >
      <Table caption={t("results.annotators")}>
        <thead>
          <tr>
            <th scope="col">{t("results.annotatorTable.name")}</th>
            <th scope="col" className="text-end">
              {t("results.judgments")}
            </th>
            <th scope="col" className="text-end">
              {t("results.skips")}
            </th>
            <th scope="col" className="text-end">
              {t("results.annotatorTable.medianTime")}
            </th>
            <th scope="col">{t("results.annotatorTable.lastJudgment")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.userId}>
              <td className="font-medium">
                <NameText text={row.name} />
              </td>
              <td className="text-end tabular-nums">{showCount(t, row.judgments)}</td>
              <td className="text-end tabular-nums">{showCount(t, row.skips)}</td>
              <td className="text-end whitespace-nowrap tabular-nums">
                {row.medianActiveMs === null ? "–" : `${seconds(row.medianActiveMs)} s`}
              </td>
              <td className="whitespace-nowrap">{showTime(t, row.last)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
