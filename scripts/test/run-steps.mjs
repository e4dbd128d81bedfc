import { chosenSteps } from "./chosen-steps.mjs";
import { cleanup } from "./cleanup.mjs";
import { runCommand } from "./run-command.mjs";
import { schedule } from "./schedule.mjs";
import { steps } from "./steps.mjs";
import { summaryOf } from "./summary.mjs";
import { transcript } from "./transcript.mjs";

/** Two at once: the checks are made for machines with two cores. */
const PLACES = 2;

/**
 * Runs the steps that the arguments choose; each runs whatever became of those that it doesn't need. Resolves
 * to the exit code.
 */
export async function runSteps(args) {
  const { chosen, problem } = chosenSteps(steps, args);
  if (problem) {
    console.error(problem);
    return 1;
  }
  const output = transcript((text) => process.stdout.write(text));
  // What is added first is undone last: after a signal, all that the steps wrote until then is shown.
  cleanup.add(() => output.flush());
  const rows = await schedule(chosen, { places: PLACES, run: (step) => runStep(step, output) });
  await cleanup.run().catch((error) => {
    console.error(error);
    rows.push({ step: "clean-up", passed: 0, failed: 1, from: 0, to: 0 });
  });
  console.log(summaryOf(rows));
  return rows.every(({ failed }) => failed === 0) ? 0 : 1;
}

async function runStep(step, output) {
  const { say, end } = output.begin(step.name);
  const command = (program, args, options) => runCommand(program, args, { say, ...options });
  const counts = await step
    .run({ say, command })
    .catch((error) => ({ passed: 0, failed: 1, note: error.message }));
  // The signal's own clean-up ends the process.
  if (cleanup.interrupted) return new Promise(() => {});
  if (counts.note) say(`${counts.note}\n`);
  end(`${counts.passed} passed, ${counts.failed} failed`);
  return counts;
}
