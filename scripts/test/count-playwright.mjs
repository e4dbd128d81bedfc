/**
 * Counts of a Playwright JSON report. Flaky and skipped tests, and errors outside of tests, count as failed.
 */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length };
}
