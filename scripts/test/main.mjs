import { runSteps } from "./run-steps.mjs";

// Which steps run is said by the arguments (`npm test -- --only lint unit`); without any, all of a
// contributor's.
process.exit(await runSteps(process.argv.slice(2)));
