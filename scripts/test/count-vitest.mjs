/**
 * Counts of a vitest JSON report. A skipped or unfinished test counts as failed, and so does a file that
 * could not be loaded: a check that did not run is no success.
 */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests + unloaded };
}
