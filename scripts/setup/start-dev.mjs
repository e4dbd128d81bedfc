import { join } from "node:path";
import { becomeChild } from "./become-child.mjs";
import { installPackages } from "./install-packages.mjs";
import { projectRoot } from "./project-root.mjs";

/**
 * `npm run dev`: the server from its sources, started again at each change, with the pages in Next's
 * development mode.
 */
export async function startDev(args) {
  try {
    const node = await installPackages();
    const server = join(projectRoot, "apps", "server", "src", "server.ts");
    becomeChild(node, ["--watch", "--watch-preserve-output", server, ...args], {
      cwd: projectRoot,
      env: { LAUREL_DEV: "1", NODE_ENV: "development" },
    });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
