import { runLaurel } from "./commands/run-laurel.ts";

const code = await runLaurel(process.argv.slice(2));
// What a pipe has not taken yet would be cut off by exiting at once.
process.stdout.write("", () => process.exit(code));
