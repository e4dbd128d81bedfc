import { toCsv } from "../../lib/to-csv.ts";
import type { TimesheetRow } from "./timesheet-row.ts";

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
