// Checks the types of the whole workspace: the packages and the server as one program (tsconfig.json), and
// each part that has a tsconfig.json of its own, because it sees other globals, as another. What did not
// change since the last run is not checked again.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./setup/project-root.mjs";
import { quietEnvironment } from "./setup/quiet-environment.mjs";

const at = (...parts) => join(projectRoot, ...parts);
const run = (file, args, cwd) =>
  spawnSync(process.execPath, [at("node_modules", ...file), ...args], {
    cwd,
    env: quietEnvironment(),
    stdio: ["ignore", "inherit", "inherit"],
  }).status === 0;

const parts = ["apps", "packages"].flatMap((folder) =>
  readdirSync(at(folder)).map((name) => join(folder, name)),
);
const programs = [".", ...parts, "e2e", "bench"].filter((part) => existsSync(at(part, "tsconfig.json")));

// The web's program holds the types of its routes, which Next writes.
const routes = run(["next", "dist", "bin", "next"], ["typegen"], at("apps", "web"));
// One checker a program and two programs at once: several checkers would each work out again what they share.
const types = run(
  ["typescript", "bin", "tsc"],
  ["--build", "--builders", "2", "--checkers", "1", ...programs],
  projectRoot,
);
console.log(`types: ${programs.length} programs, ${routes && types ? "no problems" : "problems"}`);
process.exit(routes && types ? 0 : 1);
