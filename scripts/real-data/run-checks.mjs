import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runLaurel } from "./run-laurel.mjs";
import { startServer } from "./start-server.mjs";

/**
 * Runs checks against a server of their own; prints each, then `N passed, N failed`, and ends the process
 * with 0 or 1.
 */
export async function runChecks(name, work) {
  const outcomes = [];
  const check = (what, holds, seen) => {
    outcomes.push(holds);
    console.log(`${holds ? "ok    " : "FAILED"} ${what}${seen === undefined ? "" : `: ${seen}`}`);
  };
  const dataDir = await mkdtemp(join(tmpdir(), `laurel-${name}-`));
  const server = await startServer(dataDir);
  try {
    await work({ dataDir, check, laurel: (...args) => runLaurel(dataDir, args) });
  } catch (error) {
    check("the check ran to its end", false, error.stack);
  } finally {
    const code = await server.stop();
    check("the server drained and left with code 0", code === 0, `exit code ${code}`);
    await rm(dataDir, { recursive: true });
  }
  const passed = outcomes.filter(Boolean).length;
  console.log(`${passed} passed, ${outcomes.length - passed} failed`);
  process.exit(passed === outcomes.length ? 0 : 1);
}
