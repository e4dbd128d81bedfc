const LINES_BELOW = 8;

/** One check that succeeds where its command does. */
export const countExit = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** What others need is no check: it counts only where it fails. */
export const countPreparation = ({ code }) => ({ passed: 0, failed: code === 0 ? 0 : 1 });

/**
 * A command that ends with a line `N passed, N failed`, and perhaps some of npm's below it.
 * No such line, or a failing exit with no failure counted: one failure more.
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
