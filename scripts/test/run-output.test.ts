import { expect, test } from "vitest";
import { summaryOf, transcript } from "./run-output.mjs";

function heard() {
  const written: string[] = [];
  return { ...transcript((text: string) => written.push(text)), shown: () => written.join("") };
}

test("the step that began first is heard as it speaks, the next one in one piece when it has ended", () => {
  const { begin, shown } = heard();
  const [unit, lint] = [begin("unit"), begin("lint")];
  unit.say("one\n");
  lint.say("clean\n");
  expect(shown()).toBe("\n== unit\none\n");
  unit.end("1 passed, 0 failed");
  expect(shown()).toBe("\n== unit\none\n\n== lint\nclean\n");
  lint.say("all clean\n");
  lint.end("1 passed, 0 failed");
  expect(shown()).toBe("\n== unit\none\n\n== lint\nclean\nall clean\n");
});

test("how a step ended that is not heard yet is told at once", () => {
  const { begin, shown } = heard();
  const [unit, lint] = [begin("unit"), begin("lint")];
  lint.say("broken\n");
  lint.end("0 passed, 1 failed");
  expect(shown()).toBe("\n== unit\n   (lint ended: 0 passed, 1 failed; what it wrote follows)\n");
  unit.end("1 passed, 0 failed");
  expect(shown()).toContain("\n== lint\nbroken\n");
});

test("nothing that was said is lost when the run is stopped", () => {
  const { begin, flush, shown } = heard();
  begin("unit");
  begin("lint").say("half a line");
  flush();
  expect(shown()).toBe("\n== unit\n\n== lint\nhalf a line");
});

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

test("below a failed part stand its failed tests, each with its file and the first line of its error", () => {
  const failedTests = [
    { name: "sums › adds up", file: "sums.test.ts", error: "Error: expected 2 to be 1" },
    { name: "An error outside of tests", file: "", error: undefined },
  ];
  const summary = summaryOf([{ ...rows[1], failedTests }]);
  expect(summary).toContain(
    [
      "unit          npm test -- --only unit",
      "    sums.test.ts › sums › adds up",
      "        Error: expected 2 to be 1",
      "    An error outside of tests",
      "",
      "1234 passed, 2 failed",
    ].join("\n"),
  );
  expect(summary.split("\n").at(-1)).toBe("1234 passed, 2 failed");
});

test("of many failed tests twenty are named, and the others are counted", () => {
  const failedTests = Array.from({ length: 23 }, (_, i) => ({
    name: `test ${i}`,
    file: "a.test.ts",
    error: "Error: no",
  }));
  const named = (count: number) =>
    summaryOf([{ ...rows[1], failedTests: failedTests.slice(0, count) }])
      .split("\n")
      .filter((line) => /^ {4}(?:a\.test|and)/.test(line));
  expect(named(20)).toHaveLength(20);
  expect(named(23)).toHaveLength(21);
  expect(named(23).at(-1)).toBe("    and 3 more");
});
