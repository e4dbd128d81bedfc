"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Table } from "../../components/ui/table.tsx";
import { TablePager } from "../../components/ui/table-pager.tsx";
import { saveText } from "../../lib/save-text.ts";
import { showDuration } from "./show-duration.ts";
import { timesheetCsv } from "./timesheet-csv.ts";
import type { TimesheetRow } from "./timesheet-row.ts";

const LIMIT = 14;

/** What one did by day and campaign, and the same as a file. */
export function TimesheetTable({ rows }: { rows: readonly TimesheetRow[] }) {
  const [offset, setOffset] = useState(0);
  const save = () => saveText("my-work.csv", timesheetCsv(rows));
  return (
    <Card title="By day and campaign" description="Days in UTC. Judgments that came too late to count for their task are surplus: they count here." actions={<Button variant="secondary" onClick={save}><Download aria-hidden /> CSV</Button>}>
      <Table caption="Work by day and campaign">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Campaign</th>
            <th scope="col" className="text-right">Active time</th>
            <th scope="col" className="text-right">Judgments</th>
            <th scope="col" className="text-right">Surplus</th>
            <th scope="col" className="text-right">Revisions</th>
            <th scope="col" className="text-right">Skips</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(offset, offset + LIMIT).map((row) => (
            <tr key={`${row.day} ${row.campaignId}`}>
              <td className="whitespace-nowrap tabular-nums">{row.day}</td>
              <td className="min-w-44 break-words">{row.campaignName}</td>
              <td className="text-right whitespace-nowrap tabular-nums">{showDuration(row.activeMs)}</td>
              {[row.judgments, row.surplus, row.revisions, row.skips].map((count, index) => (
                <td key={`${index + 1}`} className="text-right tabular-nums">{count.toLocaleString("en")}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <TablePager offset={offset} limit={LIMIT} total={rows.length} onOffset={setOffset} />
    </Card>
  );
}
