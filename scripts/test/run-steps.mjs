import { cleanup } from "./cleanup.mjs";
import { steps } from "./steps.mjs";

/** Runs the named steps, or all; each runs whatever became of the others. Resolves to the exit code. */
export async function runSteps(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no step ${unknown.join(", ")}. The steps are: ${steps.map((step) => step.name).join(", ")}`,
    );
    return 1;
  }
  const rows = [];
  for (const step of steps.filter((each) => names.length === 0 || names.includes(each.name))) {
    console.log(`\n== ${step.name}`);
    const begin = performance.now();
    const counts = await step.run().catch((error) => ({ passed: 0, failed: 1, note: error.message }));
    // The signal's own clean-up ends the process.
    if (cleanup.interrupted) return new Promise(() => {});
    if (counts.note) console.error(counts.note);
    rows.push({ step: step.name, ...counts, seconds: ((performance.now() - begin) / 1000).toFixed(1) });
  }
  await cleanup.run().catch((error) => {
    console.error(error);
    rows.push({ step: "clean-up", passed: 0, failed: 1, seconds: "0.0" });
  });
  return summarise(rows);
}

function summarise(rows) {
  console.log("\nstep           passed  failed  seconds");
  for (const { step, passed, failed, seconds } of rows) {
    console.log(
      step.padEnd(14) + String(passed).padStart(7) + String(failed).padStart(8) + seconds.padStart(9),
    );
  }
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}
