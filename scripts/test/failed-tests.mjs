import { join, relative } from "node:path";
import { projectRoot } from "../setup/project.mjs";

/**
 * The failed tests of a vitest JSON report, each as `{ name, file, error }`: the titles down to the test, the
 * file's path from the root, and the first line of its error. Like the counts, these take in the tests that
 * did not run and the files that could not be loaded, which stand behind those that failed.
 */
export function failedInVitest(report) {
  return failuresFirst(
    report.testResults.flatMap((result) => {
      const file = relative(projectRoot, result.name);
      if (result.status === "failed" && result.assertionResults.length === 0)
        return [{ name: "The file could not be loaded", file, error: firstLine(result.message) }];
      return result.assertionResults
        .filter(({ status }) => status !== "passed")
        .map(({ ancestorTitles, title, status, failureMessages }) => ({
          name: nameOf([...ancestorTitles, title]),
          file,
          error: firstLine(failureMessages[0]) ?? withoutError(status),
          ran: status === "failed",
        }));
    }),
  );
}

/** The failed tests of a Playwright JSON report, and its errors outside of tests, as `failedInVitest` tells them. */
export function failedInPlaywright(report) {
  const fileOf = (file) => relative(projectRoot, join(report.config.rootDir, file));
  const inSuite = (suite, titles) => [
    ...suite.specs.flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status !== "expected")
        .map(({ status, results }) => ({
          name: nameOf([...titles, spec.title]),
          file: fileOf(spec.file),
          error:
            firstLine(results.find(({ error }) => error?.message)?.error.message) ?? withoutError(status),
          ran: status !== "skipped",
        })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => inSuite(inner, [...titles, inner.title])),
  ];
  return failuresFirst([
    ...report.errors.map(({ message, location }) => ({
      name: "An error outside of tests",
      file: location ? relative(projectRoot, location.file) : "",
      error: firstLine(message),
    })),
    // The outermost suites are the files, and a file's name is no part of a test's.
    ...report.suites.flatMap((file) => inSuite(file, [])),
  ]);
}

/** A failing hook leaves many tests behind that did not run; what failed must not drown in them. */
function failuresFirst(tests) {
  const told = (wanted) =>
    tests.filter(({ ran = true }) => ran === wanted).map(({ name, file, error }) => ({ name, file, error }));
  return [...told(true), ...told(false)];
}

const nameOf = (titles) => titles.map((title) => title.replace(/\s+/g, " ").trim()).join(" › ");

const withoutError = (status) =>
  ["skipped", "pending", "todo"].includes(status) ? "It did not run." : `Its outcome was: ${status}.`;

/** Longer lines are cut: an error may repeat a whole document. */
const LONGEST = 300;
const COLOURS = new RegExp(`${String.fromCodePoint(27)}\\[[\\d;]*m`, "g");

/** The first line that says something: some errors say nothing beside their class's name. */
function firstLine(text = "") {
  const [first, second = ""] = text
    .replace(COLOURS, "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const line = /^\w*Error:$/.test(first) ? `${first} ${second}` : first;
  return line?.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
}
