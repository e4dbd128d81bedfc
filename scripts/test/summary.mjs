const COLUMNS = [13, 8, 8, 9, 9, 9];

const line = ([name, ...cells]) =>
  name.padEnd(COLUMNS[0]) + cells.map((cell, index) => String(cell).padStart(COLUMNS[index + 1])).join("");

/**
 * The table of what ran, in seconds from the beginning of the run, how to repeat what failed, and last `N
 * passed, N failed`.
 */
export function summaryOf(rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const table = rows.map(({ step, passed, failed, from, to }) =>
    line([step, passed, failed, from.toFixed(1), to.toFixed(1), (to - from).toFixed(1)]),
  );
  const failures = rows
    .filter(({ failed }) => failed > 0)
    .map(
      ({ step, note }) =>
        `${step.padEnd(COLUMNS[0])} npm test -- --only ${step}${note ? `   (${note})` : ""}`,
    );
  return [
    "",
    line(["part", "passed", "failed", "from", "to", "seconds"]),
    ...table,
    line([
      "in all",
      sum("passed"),
      sum("failed"),
      "",
      "",
      Math.max(0, ...rows.map(({ to }) => to)).toFixed(1),
    ]),
    ...(failures.length > 0
      ? ["", "These parts failed. Each is repeated alone by the command beside it:", ...failures]
      : []),
    "",
    `${sum("passed")} passed, ${sum("failed")} failed`,
  ].join("\n");
}
