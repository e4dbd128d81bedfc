import { describe, expect, it } from "vitest";
import { lastDays, totalOf } from "./my-work-page.tsx";
import type { TimesheetRow } from "./timesheet-table.tsx";

const row = (day: string, campaignId: string, judgments: number): TimesheetRow => ({
  day,
  campaignId,
  campaignName: campaignId,
  judgments,
  revisions: 1,
  surplus: 0,
  skips: 2,
  activeMs: judgments * 1_000,
  elapsedMs: judgments * 2_000,
});
const NOON = Date.parse("2026-03-01T12:00:00Z");

describe("the last days of a timesheet", () => {
  it("adds up campaigns, keeps days without work, and leaves out older ones", () => {
    const days = lastDays(
      [
        row("2026-03-01", "a", 3),
        row("2026-03-01", "b", 2),
        row("2026-02-27", "a", 1),
        row("2026-02-20", "a", 9),
      ],
      NOON,
      3,
    );
    expect(days.map(({ day, judgments, skips }) => [day, judgments, skips])).toEqual([
      ["2026-02-27", 1, 2],
      ["2026-02-28", 0, 0],
      ["2026-03-01", 5, 4],
    ]);
  });

  it("comes to nothing without rows", () => {
    expect(totalOf([])).toEqual({ judgments: 0, revisions: 0, surplus: 0, skips: 0, activeMs: 0 });
  });
});
