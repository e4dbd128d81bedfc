import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The programs in this folder each measure one thing: `npm run bench -w @laurel/bench -- <name>`. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.slice(0, -3));
const [name = ""] = process.argv.slice(2);
const program = join(import.meta.dirname, `${name}.ts`);

// Exiting ends the servers that a program has started.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

if (names.includes(name) && existsSync(program)) {
  await import(program);
} else {
  process.stderr.write(`Say which: ${names.join(", ")}\n`);
  process.exitCode = 1;
}
