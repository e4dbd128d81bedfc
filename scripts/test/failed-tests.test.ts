import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../setup/project.mjs";
import { countPlaywright, countVitest } from "./counts.mjs";
import { failedInPlaywright, failedInVitest } from "./failed-tests.mjs";

const at = (path: string) => join(projectRoot, ...path.split("/"));

describe("failed in vitest", () => {
  const tested = (titles: readonly string[], status: string, ...failureMessages: readonly string[]) => ({
    ancestorTitles: titles.slice(0, -1),
    title: titles.at(-1),
    status,
    failureMessages,
  });
  const file = (path: string, assertionResults: readonly object[], message = "") => ({
    name: at(path),
    status: "failed",
    message,
    assertionResults,
  });
  const sample = {
    numTotalTests: 5,
    numPassedTests: 1,
    testResults: [
      file("packages/a/src/one.test.ts", [
        tested(["sums", "never"], "skipped"),
        tested(["sums", "adds\n up"], "failed", "AssertionError: expected 2 to be 1\n    at one.test.ts:2"),
        tested(["sums", "takes away"], "passed"),
        tested(["alone"], "failed", "Error: \n\u001B[31mthe cause\u001B[39m\nmore"),
        tested(["later"], "todo"),
      ]),
      file("packages/a/src/two.test.ts", [], "Cannot find module './missing.ts' imported from two.test.ts"),
    ],
  };

  test("each failed test is named with its titles, its file and the first line of its error", () => {
    expect(failedInVitest(sample).slice(0, 2)).toEqual([
      {
        name: "sums › adds up",
        file: join("packages", "a", "src", "one.test.ts"),
        error: "AssertionError: expected 2 to be 1",
      },
      { name: "alone", file: join("packages", "a", "src", "one.test.ts"), error: "Error: the cause" },
    ]);
  });

  test("a file that could not be loaded is named, and what did not run stands at the end", () => {
    expect(
      failedInVitest(sample)
        .slice(2)
        .map(({ name, error }) => [name, error]),
    ).toEqual([
      ["The file could not be loaded", "Cannot find module './missing.ts' imported from two.test.ts"],
      ["sums › never", "It did not run."],
      ["later", "It did not run."],
    ]);
  });

  test("as many are named as are counted", () => {
    expect(failedInVitest(sample)).toHaveLength(countVitest(sample).failed);
  });

  test("a very long line is cut", () => {
    const long = { testResults: [file("a.test.ts", [tested(["long"], "failed", "x".repeat(10_000))])] };
    expect(failedInVitest(long)[0]?.error).toBe(`${"x".repeat(300)} …`);
  });
});

describe("failed in playwright", () => {
  const spec = (title: string, status: string, ...errors: readonly (string | undefined)[]) => ({
    title,
    file: "journeys/judge.e2e.ts",
    tests: [{ status, results: errors.map((message) => ({ error: message && { message } })) }],
  });
  const sample = {
    config: { rootDir: at("e2e") },
    stats: { expected: 1, unexpected: 2, flaky: 1, skipped: 1 },
    errors: [{ message: "Error: file broke\n at x", location: { file: at("e2e/broken.e2e.ts") } }, {}],
    suites: [
      {
        title: "journeys/judge.e2e.ts",
        specs: [spec("two tabs", "skipped", undefined), spec("fine", "expected", undefined)],
        suites: [
          {
            title: "an annotator",
            specs: [
              spec(
                "judges",
                "unexpected",
                "Error: \u001B[2mexpect(\u001B[22mlocator).toBeVisible() failed\n\nLocator: x",
              ),
              spec("undoes", "flaky", "Test timeout of 200ms exceeded.", undefined),
              spec("should have failed", "unexpected", undefined),
            ],
          },
        ],
      },
    ],
  };

  test("errors outside of tests, failed and flaky tests stand with their file; what did not run comes last", () => {
    const judge = join("e2e", "journeys", "judge.e2e.ts");
    expect(failedInPlaywright(sample)).toEqual([
      {
        name: "An error outside of tests",
        file: join("e2e", "broken.e2e.ts"),
        error: "Error: file broke",
      },
      { name: "An error outside of tests", file: "", error: undefined },
      {
        name: "an annotator › judges",
        file: judge,
        error: "Error: expect(locator).toBeVisible() failed",
      },
      { name: "an annotator › undoes", file: judge, error: "Test timeout of 200ms exceeded." },
      { name: "an annotator › should have failed", file: judge, error: "Its outcome was: unexpected." },
      { name: "two tabs", file: judge, error: "It did not run." },
    ]);
  });

  test("as many are named as are counted", () => {
    expect(failedInPlaywright(sample)).toHaveLength(countPlaywright(sample).failed);
  });
});
