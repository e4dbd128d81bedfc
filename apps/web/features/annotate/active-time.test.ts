import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activeTime, type ActiveTimeEvent, IDLE_AFTER_MS, startActiveTime } from "./active-time.ts";

const run = (events: readonly ActiveTimeEvent[]) => events.reduce(activeTime, startActiveTime(0)).activeMs;

describe("activeTime", () => {
  it("counts the time between signs of life", () => {
    expect(run([{ kind: "activity", at: 4_000 }, { kind: "activity", at: 9_000 }])).toBe(9_000);
  });

  it("counts a long pause only up to the idle limit", () => {
    expect(run([{ kind: "activity", at: 10 * IDLE_AFTER_MS }])).toBe(IDLE_AFTER_MS);
  });

  it("counts nothing while the page is hidden", () => {
    expect(run([{ kind: "hide", at: 2_000 }, { kind: "activity", at: 3_000 }, { kind: "show", at: 20_000 }, { kind: "activity", at: 21_000 }])).toBe(3_000);
  });

  it("is never more than the time that passed, and never falls", () => {
    const event = fc.record({ kind: fc.constantFrom("activity" as const, "hide" as const, "show" as const), at: fc.nat(1_000_000) });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let state = startActiveTime(0);
        for (const next of events) {
          const after = activeTime(state, next);
          expect(after.activeMs).toBeGreaterThanOrEqual(state.activeMs);
          expect(after.activeMs).toBeLessThanOrEqual(after.lastAt);
          state = after;
        }
      }),
    );
  });
});
