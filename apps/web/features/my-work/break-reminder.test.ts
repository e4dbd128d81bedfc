import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { continueSitting, isBreakDue, startSitting } from "./break-reminder.tsx";

const MINUTE = 60_000;
const worked = (minutes: readonly number[]) =>
  minutes.reduce((sitting, minute) => continueSitting(sitting, minute * MINUTE), startSitting(0)).workedMs /
  MINUTE;

describe("a sitting", () => {
  it("counts work through silences shorter than five minutes", () => {
    expect(worked([1, 3, 7.9])).toBe(7.9);
  });

  it("starts anew after a pause of five minutes", () => {
    expect(worked([10])).toBe(0);
    expect(worked([4, 8, 13, 14])).toBe(1);
  });

  it("never counts more than the time that passed, whatever the order of events", () => {
    fc.assert(fc.property(fc.array(fc.nat(1_000)), (minutes) => worked(minutes) <= Math.max(0, ...minutes)));
  });
});

describe("a break", () => {
  it("is due after so much work, and never when it is turned off", () => {
    expect(isBreakDue(49.9 * MINUTE, 50, null)).toBe(false);
    expect(isBreakDue(50 * MINUTE, 50, null)).toBe(true);
    expect(isBreakDue(500 * MINUTE, 0, null)).toBe(false);
  });

  it("is due again after as much work once more when it was dismissed, and anew after a pause", () => {
    expect(isBreakDue(60 * MINUTE, 50, 51 * MINUTE)).toBe(false);
    expect(isBreakDue(101 * MINUTE, 50, 51 * MINUTE)).toBe(true);
    expect(isBreakDue(50 * MINUTE, 50, 51 * MINUTE)).toBe(true);
  });
});
