import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { runCommand } from "./run-command.mjs";

/**
 * Runs a test runner that leaves a JSON report, and counts it.
 * No report, no test at all, or a failing exit with a clean report: one failure more.
 */
export async function runReported({ command, args, env, reportFile, count }) {
  mkdirSync(dirname(reportFile), { recursive: true });
  rmSync(reportFile, { force: true });
  const code = await runCommand(command, args, { env });
  let counts;
  try {
    counts = count(JSON.parse(readFileSync(reportFile, "utf8")));
  } catch (error) {
    return { passed: 0, failed: 1, note: `no report to count: ${error.message}` };
  }
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, note: "no test was executed" };
  if (code !== 0 && counts.failed === 0)
    return { ...counts, failed: 1, note: `the runner ended with exit code ${code}` };
  return counts;
}
