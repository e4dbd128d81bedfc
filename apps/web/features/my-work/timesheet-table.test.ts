import { expect, it } from "vitest";
import { timesheetCsv } from "./timesheet-table.tsx";

it("writes a line for each day and campaign, oldest first, and runs no formula in a campaign's name", () => {
  const row = {
    campaignId: "c",
    campaignName: "=Pairs, round 1",
    judgments: 4,
    revisions: 1,
    surplus: 2,
    skips: 3,
    activeMs: 61_499,
    elapsedMs: 90_000,
  };
  expect(
    timesheetCsv([
      { ...row, day: "2026-11-24" },
      { ...row, day: "2026-11-23" },
    ]).split("\r\n"),
  ).toEqual([
    "day (UTC),campaign,judgments,of these surplus,revisions,skips,active seconds,elapsed seconds",
    `2026-11-23,"'=Pairs, round 1",4,2,1,3,61,90`,
    `2026-11-24,"'=Pairs, round 1",4,2,1,3,61,90`,
    "",
  ]);
});
