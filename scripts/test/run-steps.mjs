// The entry of `npm test`. Its arguments choose the steps (`npm test -- --only lint unit`); without any, all
// run but the extra ones.
import { chosenSteps } from "./chosen-steps.mjs";
import { cleanup } from "./cleanup.mjs";
import { runCommand } from "./run-command.mjs";
import { summaryOf, transcript } from "./run-output.mjs";
import { schedule } from "./schedule.mjs";
import { steps } from "./steps.mjs";

/** Two steps run at once: the checks are made for machines with two cores. */
const PLACES = 2;

/** Runs the steps that the arguments choose, shows what they write, and resolves to the exit code. */
async function runSteps(args) {
  const { chosen, problem } = chosenSteps(steps, args);
  if (problem) {
    console.error(problem);
    return 1;
  }
  const output = transcript((text) => process.stdout.write(text));
  // `cleanup` runs its first task last, so after a signal everything is shown that the steps wrote until they
  // ended.
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
  // After a signal, the clean-up ends the process, so the step never does.
  if (cleanup.interrupted) return new Promise(() => {});
  if (counts.note) say(`${counts.note}\n`);
  end(`${counts.passed} passed, ${counts.failed} failed`);
  return counts;
}

process.exit(await runSteps(process.argv.slice(2)));
