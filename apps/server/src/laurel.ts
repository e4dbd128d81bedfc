import { runLaurel } from "./commands/laurel-program.ts";

const code = await runLaurel(process.argv.slice(2));
// This waits until a pipe has taken all output, which exiting at once would cut off.
process.stdout.write("", () => process.exit(code));
