/**
 * Shows the output of steps that run at once, each step's in one piece: that of the step that began first as
 * it comes, that of the others once it has ended. `write` receives every text that is shown.
 */
export function transcript(write) {
  /** The pieces of steps, in the order in which these began, that are not fully shown. The first is live. */
  let pieces = [];

  function show(piece) {
    write(piece.held);
    piece.held = "";
  }

  function next() {
    while (pieces.length > 0) {
      show(pieces[0]);
      if (!pieces[0].ended) return;
      pieces.shift();
    }
  }

  return {
    begin(name) {
      const piece = { held: `\n== ${name}\n`, ended: false };
      pieces.push(piece);
      if (pieces[0] === piece) show(piece);
      return {
        say(text) {
          piece.held += text;
          if (pieces[0] === piece) show(piece);
        },
        /** If the piece itself has to wait, `outcome` is shown at once. */
        end(outcome) {
          piece.ended = true;
          if (pieces[0] !== piece) write(`   (${name} ended: ${outcome}; what it wrote follows)\n`);
          next();
        },
      };
    },
    /** Shows everything that was held back. Nothing may be said after it. */
    flush() {
      for (const piece of pieces) show(piece);
      pieces = [];
    },
  };
}

/** The widths of the table's columns. */
const COLUMNS = [13, 8, 8, 9, 9, 9];

const line = ([name, ...cells]) =>
  name.padEnd(COLUMNS[0]) + cells.map((cell, index) => String(cell).padStart(COLUMNS[index + 1])).join("");

/** How many failed tests of a part the summary names. */
const NAMED_TESTS = 20;

/** The lines below a failed part: its failed tests, each with its file and the first line of its error. */
function testLines(failedTests = []) {
  const more = failedTests.length - NAMED_TESTS;
  return [
    ...failedTests
      .slice(0, NAMED_TESTS)
      .flatMap(({ name, file, error }) => [
        `    ${[file, name].filter(Boolean).join(" › ")}`,
        ...(error ? [`        ${error}`] : []),
      ]),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

/**
 * The table of the steps that ran, with times in seconds from the beginning of the run; then the commands
 * that repeat what failed, with the failed tests where these are known, since what the parts wrote may be cut
 * off; and, as the last line, `N passed, N failed`.
 */
export function summaryOf(rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const table = rows.map(({ step, passed, failed, from, to }) =>
    line([step, passed, failed, from.toFixed(1), to.toFixed(1), (to - from).toFixed(1)]),
  );
  const failures = rows
    .filter(({ failed }) => failed > 0)
    .flatMap(({ step, note, failedTests }) => [
      `${step.padEnd(COLUMNS[0])} npm test -- --only ${step}${note ? `   (${note})` : ""}`,
      ...testLines(failedTests),
    ]);
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
