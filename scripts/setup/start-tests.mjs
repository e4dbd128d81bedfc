import { join } from "node:path";
import { becomeChild } from "./become-child.mjs";
import { installPackages } from "./install-packages.mjs";
import { projectRoot } from "./project-root.mjs";

/** `npm test`: installs when needed, then runs every check with the project's own Node. */
export async function startTests(args) {
  try {
    const node = await installPackages();
    becomeChild(node, [join(projectRoot, "scripts", "test", "main.mjs"), ...args], { cwd: projectRoot });
  } catch (error) {
    console.error(error.message);
    console.log("0 passed, 1 failed");
    process.exit(1);
  }
}
