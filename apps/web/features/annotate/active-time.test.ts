import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activeTime, type ActiveTimeEvent, idleAfterMs, startActiveTime } from "./active-time.ts";

const IDLE_AFTER = 30_000;
const run = (events: readonly ActiveTimeEvent[]) =>
  events.reduce((state, event) => activeTime(state, event, IDLE_AFTER), startActiveTime(0)).activeMs;

describe("activeTime", () => {
  it("counts the time between signs of life", () => {
    expect(
      run([
        { kind: "activity", at: 4_000 },
        { kind: "activity", at: 9_000 },
      ]),
    ).toBe(9_000);
  });

  it("counts a long pause only up to the idle limit", () => {
    expect(run([{ kind: "activity", at: 10 * IDLE_AFTER }])).toBe(IDLE_AFTER);
  });

  it("counts nothing while the page is hidden", () => {
    expect(
      run([
        { kind: "hide", at: 2_000 },
        { kind: "activity", at: 3_000 },
        { kind: "show", at: 20_000 },
        { kind: "activity", at: 21_000 },
      ]),
    ).toBe(3_000);
  });

  it("is never more than the time that passed, and never falls", () => {
    const event = fc.record({
      kind: fc.constantFrom("activity" as const, "hide" as const, "show" as const),
      at: fc.nat(1_000_000),
    });
    fc.assert(
      fc.property(fc.array(event), fc.nat(2_000_000), (events, characters) => {
        let state = startActiveTime(0);
        for (const next of events) {
          const after = activeTime(state, next, idleAfterMs(characters));
          expect(after.activeMs).toBeGreaterThanOrEqual(state.activeMs);
          expect(after.activeMs).toBeLessThanOrEqual(after.lastAt);
          state = after;
        }
      }),
    );
  });
});

describe("idleAfterMs", () => {
  it("gives 30 seconds to an empty screen, and a minute more for every 1,200 characters", () => {
    expect(idleAfterMs(0)).toBe(30_000);
    expect(idleAfterMs(1_200)).toBe(90_000);
    expect(idleAfterMs(3_600)).toBe(210_000);
  });

  it("grows with the text and stays between 30 seconds and 10 minutes", () => {
    expect(idleAfterMs(200_000)).toBe(600_000);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        (one, other) =>
          idleAfterMs(Math.min(one, other)) <= idleAfterMs(Math.max(one, other)) &&
          idleAfterMs(one) >= 30_000 &&
          idleAfterMs(one) <= 600_000,
      ),
    );
  });
});
