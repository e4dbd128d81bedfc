import { expect, test } from "vitest";
import { countVitest } from "./count-vitest.mjs";

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});

test("passed and failed tests are counted", () => {
  const report = { numTotalTests: 5, numPassedTests: 3, testResults: [file("passed", 2), file("failed", 3)] };
  expect(countVitest(report)).toEqual({ passed: 3, failed: 2 });
});

test("a skipped test counts as failed", () => {
  expect(countVitest({ numTotalTests: 2, numPassedTests: 1, testResults: [file("passed", 2)] })).toEqual({
    passed: 1,
    failed: 1,
  });
});

test("a file that could not be loaded counts as failed", () => {
  expect(
    countVitest({ numTotalTests: 1, numPassedTests: 1, testResults: [file("passed", 1), file("failed", 0)] }),
  ).toEqual({ passed: 1, failed: 1 });
});
