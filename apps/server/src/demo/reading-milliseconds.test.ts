import { expect, it } from "vitest";
import { DEMO_ANNOTATORS } from "./demo-annotators.ts";
import { readingMilliseconds } from "./reading-milliseconds.ts";

it("takes the decision and the reading of both texts, at the middle of its spread", () => {
  expect(readingMilliseconds([1200, 1200], DEMO_ANNOTATORS.careful, 0.5)).toBe(9_000 + 100_000);
  expect(readingMilliseconds([0, 0], DEMO_ANNOTATORS.careful, 0.5)).toBe(9_000);
});

it("is longer for longer texts and for the careful", () => {
  const { careful, hasty } = DEMO_ANNOTATORS;
  expect(readingMilliseconds([6_000, 500], careful, 0.2)).toBeGreaterThan(
    readingMilliseconds([600, 500], careful, 0.2),
  );
  expect(readingMilliseconds([600, 500], careful, 0.2)).toBeGreaterThan(
    5 * readingMilliseconds([600, 500], hasty, 0.2),
  );
});
