"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Table, TablePager } from "../../components/ui/table.tsx";
import { saveText, toCsv } from "../../lib/csv-file.ts";
import { showCount } from "../../lib/figures.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { showDuration } from "./show-duration.ts";

/** What one did on one day in one campaign. */
export type TimesheetRow = RouterOutputs["judging"]["timesheet"]["rows"][number];

const LIMIT = 14;

/** What one did by day and campaign, and the same as a file. */
export function TimesheetTable({ rows }: { rows: readonly TimesheetRow[] }) {
  const t = useTranslations();
  const [offset, setOffset] = useState(0);
  const save = () => saveText("my-work.csv", timesheetCsv(rows));
  return (
    <Card
      title={t("myWork.timesheet.title")}
      description={t("myWork.timesheet.help")}
      actions={
        <Button variant="secondary" onClick={save}>
          <Download aria-hidden /> CSV
        </Button>
      }
    >
      <Table caption={t("myWork.timesheet.table")}>
        <thead>
          <tr>
            <th scope="col">{t("myWork.day")}</th>
            <th scope="col">{t("myWork.campaign")}</th>
            <th scope="col" className="text-end">
              {t("myWork.activeTime")}
            </th>
            <th scope="col" className="text-end">
              {t("myWork.judgments")}
            </th>
            <th scope="col" className="text-end">
              {t("myWork.timesheet.surplus")}
            </th>
            <th scope="col" className="text-end">
              {t("myWork.timesheet.revisions")}
            </th>
            <th scope="col" className="text-end">
              {t("myWork.timesheet.skips")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(offset, offset + LIMIT).map((row) => (
            <tr key={`${row.day} ${row.campaignId}`}>
              <td className="whitespace-nowrap tabular-nums">{row.day}</td>
              <td className="min-w-44 break-words">{row.campaignName}</td>
              <td className="text-end whitespace-nowrap tabular-nums">{showDuration(t, row.activeMs)}</td>
              {[row.judgments, row.surplus, row.revisions, row.skips].map((count, index) => (
                <td key={`${index + 1}`} className="text-end tabular-nums">
                  {showCount(t, count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <TablePager offset={offset} limit={LIMIT} total={rows.length} onOffset={setOffset} />
    </Card>
  );
}

const seconds = (ms: number) => Math.round(ms / 1_000);

/**
 * A timesheet as a file, oldest day first. Surplus judgments are among the judgments; times are in seconds.
 */
export function timesheetCsv(rows: readonly TimesheetRow[]): string {
  return toCsv(
    [
      "day (UTC)",
      "campaign",
      "judgments",
      "of these surplus",
      "revisions",
      "skips",
      "active seconds",
      "elapsed seconds",
    ],
    rows
      .toReversed()
      .map((row) => [
        row.day,
        row.campaignName,
        row.judgments,
        row.surplus,
        row.revisions,
        row.skips,
        seconds(row.activeMs),
        seconds(row.elapsedMs),
      ]),
  );
}
