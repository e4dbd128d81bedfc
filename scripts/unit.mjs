// Unit tests alone, with a Postgres as `npm test` starts one: npm run unit [-- words of a file's path], npm
// run unit:watch.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ownNode } from "./setup/own-node.mjs";
import { projectRoot } from "./setup/project-root.mjs";
import { quietEnvironment } from "./setup/quiet-environment.mjs";
import { cleanup } from "./test/cleanup.mjs";
import { startPostgres } from "./test/start-postgres.mjs";

const node = ownNode();
if (!node) {
  console.error("Laurel's packages are not installed. Run once: npm ci");
  process.exit(1);
}
const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL ?? (await startPostgres());
const vitest = spawn(
  node,
  [join(projectRoot, "node_modules", "vitest", "vitest.mjs"), ...process.argv.slice(2)],
  { cwd: projectRoot, env: quietEnvironment({ TEST_DATABASE_URL }), stdio: "inherit" },
);
cleanup.add(() => vitest.kill("SIGTERM"));
vitest.once("exit", async (code) => {
  if (cleanup.interrupted) return;
  await cleanup.run();
  process.exit(code ?? 1);
});
