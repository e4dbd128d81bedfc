import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCommand } from "./run-command.mjs";
import { runReported } from "./run-reported.mjs";

const root = mkdtempSync(join(tmpdir(), "laurel-report-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const reportFile = join(root, "report.json");

const run = (code: string) =>
  runReported({
    run: () => runCommand(process.execPath, ["-e", code], { say: () => {} }),
    reportFile,
    count: (counts: { passed: number; failed: number }) => counts,
  });
const leaving = (counts: object, exit: number) =>
  run(
    `require("fs").writeFileSync(${JSON.stringify(reportFile)}, ${JSON.stringify(JSON.stringify(counts))}); process.exit(${exit})`,
  );

test("the counts of the report are the result", async () => {
  expect(await leaving({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
  expect(await leaving({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
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
