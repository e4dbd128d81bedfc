import { join } from "node:path";
import { becomeChild } from "./become-child.mjs";
import { projectRoot } from "./project-root.mjs";

/**
 * `npm test`: any Node runs the list of checks, of which installing is the first; the checks themselves run
 * with the project's own.
 */
export function startTests(args) {
  becomeChild(process.execPath, [join(projectRoot, "scripts", "test", "main.mjs"), ...args], {
    cwd: projectRoot,
  });
}
