import { runSteps } from "./run-steps.mjs";

// Names of steps may follow (`npm test -- lint unit`); without any, all of them run.
process.exit(await runSteps(process.argv.slice(2)));
