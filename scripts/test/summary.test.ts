import { expect, test } from "vitest";
import { summaryOf } from "./summary.mjs";

const rows = [
  { step: "lint", passed: 1, failed: 0, from: 1, to: 21.26 },
  { step: "unit", passed: 1234, failed: 2, from: 1, to: 301 },
  { step: "journeys", passed: 0, failed: 1, from: 301, to: 301, note: "It did not run, since build failed." },
];

test("each part stands with its counts and seconds, and the last line sums up", () => {
  const lines = summaryOf(rows).split("\n");
  expect(
    lines
      .find((line) => line.startsWith("lint"))
      ?.trim()
      .split(/\s+/),
  ).toEqual(["lint", "1", "0", "1.0", "21.3", "20.3"]);
  expect(
    lines
      .find((line) => line.startsWith("in all"))
      ?.trim()
      .split(/\s+/),
  ).toEqual(["in", "all", "1235", "3", "301.0"]);
  expect(lines.at(-1)).toBe("1235 passed, 3 failed");
});

test("a part that failed is named with the command that repeats it, and one that did not run says why", () => {
  expect(summaryOf(rows)).toMatch(/^unit +npm test -- --only unit$/m);
  expect(summaryOf(rows)).toMatch(
    /^journeys +npm test -- --only journeys {3}\(It did not run, since build failed\.\)$/m,
  );
  expect(summaryOf(rows.slice(0, 1))).not.toContain("--only");
});
