import { expect, test } from "vitest";
import { countPlaywright } from "./count-playwright.mjs";

const report = (stats: object, errors: object[] = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

test("flaky, skipped and unexpected outcomes all count as failed", () => {
  expect(countPlaywright(report({ expected: 4, unexpected: 1, flaky: 1, skipped: 1 }))).toEqual({
    passed: 4,
    failed: 3,
  });
});

test("an error outside of any test counts as failed", () => {
  expect(countPlaywright(report({ expected: 4 }, [{}]))).toEqual({ passed: 4, failed: 1 });
});
