import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** Counts a command that is one check: it passes when its exit code is 0. */
export const countExit = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Counts a command that other steps need: it is no check, and counts only when it fails. */
export const countPreparation = ({ code }) => ({ passed: 0, failed: code === 0 ? 0 : 1 });

/** npm may write a few lines below the last one of the command that it ran. */
const LINES_BELOW = 8;

/**
 * Counts a command that ends with a line `N passed, N failed`. Without such a line it counts as one failure;
 * a failing exit code with no failure counted adds one.
 */
export function countLastLine({ code, lastWords }) {
  const sum = lastWords
    .trimEnd()
    .split("\n")
    .slice(-LINES_BELOW)
    .findLast((line) => /^\d+ passed, \d+ failed$/.test(line));
  if (!sum) return { passed: 0, failed: 1, note: `It ended with exit code ${code} and no count.` };
  const [passed, failed] = sum.match(/\d+/g).map(Number);
  if (code !== 0 && failed === 0) return { passed, failed: 1, note: `It ended with exit code ${code}.` };
  return { passed, failed };
}

/**
 * Runs a test runner that writes a JSON report, counts the report with `count` and lists its failed tests with
 * `failedTests`. `run` resolves to `{ code }`, the exit code. No report, no test at all, and a failing exit
 * code with a clean report each count as a failure.
 */
export async function runReported({ run, reportFile, count, failedTests }) {
  mkdirSync(dirname(reportFile), { recursive: true });
  rmSync(reportFile, { force: true });
  const { code } = await run();
  let counts;
  try {
    const report = JSON.parse(readFileSync(reportFile, "utf8"));
    counts = { ...count(report), failedTests: failedTests(report) };
  } catch (error) {
    return { passed: 0, failed: 1, note: `There is no report to count: ${error.message}` };
  }
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, note: "No test was executed." };
  if (code !== 0 && counts.failed === 0)
    return { ...counts, failed: 1, note: `The runner ended with exit code ${code}.` };
  return counts;
}

/**
 * Counts a vitest JSON report. A skipped or unfinished test counts as failed, and so does a file that
 * could not be loaded: a check that did not run is no success.
 */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests + unloaded };
}

/** Counts a Playwright JSON report. Flaky and skipped tests and errors outside of tests count as failed. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length };
}
