import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Runs a test runner that leaves a JSON report, and counts it. `run` resolves to its exit code.
 * No report, no test at all, or a failing exit with a clean report: one failure more.
 */
export async function runReported({ run, reportFile, count }) {
  mkdirSync(dirname(reportFile), { recursive: true });
  rmSync(reportFile, { force: true });
  const { code } = await run();
  let counts;
  try {
    counts = count(JSON.parse(readFileSync(reportFile, "utf8")));
  } catch (error) {
    return { passed: 0, failed: 1, note: `There is no report to count: ${error.message}` };
  }
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, note: "No test was executed." };
  if (code !== 0 && counts.failed === 0)
    return { ...counts, failed: 1, note: `The runner ended with exit code ${code}.` };
  return counts;
}
