import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  countExit,
  countLastLine,
  countPlaywright,
  countPreparation,
  countVitest,
  runReported,
} from "./counts.mjs";
import { runCommand } from "./run-command.mjs";

describe("run reported", () => {
  const root = mkdtempSync(join(tmpdir(), "laurel-report-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const reportFile = join(root, "report.json");

  type Counts = { passed: number; failed: number; failedTests?: object[] };
  const run = (code: string) =>
    runReported({
      run: () => runCommand(process.execPath, ["-e", code], { say: () => {} }),
      reportFile,
      count: ({ passed, failed }: Counts) => ({ passed, failed }),
      failedTests: (counts: Counts) => counts.failedTests,
    });
  const leaving = (counts: object, exit: number) =>
    run(
      `require("fs").writeFileSync(${JSON.stringify(reportFile)}, ${JSON.stringify(JSON.stringify(counts))}); process.exit(${exit})`,
    );

  test("the counts of the report are the result", async () => {
    expect(await leaving({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
    expect(await leaving({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
  });

  test("the failed tests of the report are passed on", async () => {
    const failedTests = [{ name: "adds up", file: "sums.test.ts", error: "Error: 3" }];
    expect(await leaving({ passed: 3, failed: 1, failedTests }, 1)).toEqual({
      passed: 3,
      failed: 1,
      failedTests,
    });
  });

  test("no report is a failure, even where an older run left one", async () => {
    await leaving({ passed: 3, failed: 0 }, 0);
    expect(await run("")).toMatchObject({ passed: 0, failed: 1 });
  });

  test("a run without any test is a failure", async () => {
    expect(await leaving({ passed: 0, failed: 0 }, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test("a clean report with a failing exit is a failure", async () => {
    expect(await leaving({ passed: 3, failed: 0 }, 1)).toMatchObject({ passed: 3, failed: 1 });
  });
});

describe("count vitest", () => {
  const file = (status: string, tests: number) => ({
    status,
    assertionResults: Array.from({ length: tests }, () => ({})),
  });

  test("passed and failed tests are counted", () => {
    const report = {
      numTotalTests: 5,
      numPassedTests: 3,
      testResults: [file("passed", 2), file("failed", 3)],
    };
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
      countVitest({
        numTotalTests: 1,
        numPassedTests: 1,
        testResults: [file("passed", 1), file("failed", 0)],
      }),
    ).toEqual({ passed: 1, failed: 1 });
  });
});

describe("count playwright", () => {
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
});

describe("count command", () => {
  test("the last line is counted, also with a few of npm's below it", () => {
    expect(countLastLine({ code: 0, lastWords: "1 passed, 9 failed\nok\n12 passed, 0 failed\n" })).toEqual({
      passed: 12,
      failed: 0,
    });
    expect(countLastLine({ code: 1, lastWords: "12 passed, 2 failed\nnpm notice\nnpm notice\n" })).toEqual({
      passed: 12,
      failed: 2,
    });
  });

  test("no count is a failure, whatever the exit code says", () => {
    expect(countLastLine({ code: 0, lastWords: "done\n" })).toMatchObject({ passed: 0, failed: 1 });
    expect(countLastLine({ code: 0, lastWords: `1 passed, 0 failed\n${"more\n".repeat(20)}` })).toMatchObject(
      {
        passed: 0,
        failed: 1,
      },
    );
  });

  test("a failing exit with a clean count is a failure", () => {
    expect(countLastLine({ code: 1, lastWords: "3 passed, 0 failed\n" })).toMatchObject({
      passed: 3,
      failed: 1,
    });
  });

  test("a preparation that fails is a failure, and one that succeeds is no check", () => {
    expect([countPreparation({ code: 0 }), countPreparation({ code: 1 })]).toEqual([
      { passed: 0, failed: 0 },
      { passed: 0, failed: 1 },
    ]);
    expect([countExit({ code: 0 }), countExit({ code: 1 })]).toEqual([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
    ]);
  });
});
