import { describe, expect, it } from "vitest";
import { eachDay } from "./day-bars.tsx";

describe("eachDay", () => {
  it("fills the days on which nothing happened, over the end of a month", () => {
    const days = eachDay([
      { day: "2026-12-01", judgments: 4 },
      { day: "2026-11-29", judgments: 2 },
    ]);
    expect(days).toEqual([
      { day: "2026-11-29", judgments: 2 },
      { day: "2026-11-30", judgments: 0 },
      { day: "2026-12-01", judgments: 4 },
    ]);
  });

  it("gives nothing for nothing", () => {
    expect(eachDay([])).toEqual([]);
  });
});
