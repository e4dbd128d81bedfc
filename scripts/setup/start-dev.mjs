import { join, resolve } from "node:path";
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
    // Next's development mode looks for the texts' configuration from the folder that it runs in.
    becomeChild(node, ["--watch", "--watch-preserve-output", server, ...args], {
      cwd: join(projectRoot, "apps", "web"),
      env: {
        LAUREL_DEV: "1",
        NODE_ENV: "development",
        DATA_DIR: resolve(projectRoot, process.env.DATA_DIR || "data"),
      },
    });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
