import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { becomeChild } from "./become-child.mjs";
import { buildApp } from "./build-app.mjs";
import { installPackages } from "./install-packages.mjs";
import { ownNode, projectRoot } from "./project.mjs";

/** `npm start`: installs and builds where that is needed, then serves. */
export async function startLaurel(args) {
  let node;
  try {
    node = await installPackages();
    await buildApp(node);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  const server = join(projectRoot, "apps", "server", "dist", "server.js");
  becomeChild(node, ["--enable-source-maps", server, ...args], {
    cwd: projectRoot,
    env: { NODE_ENV: "production" },
  });
}

/**
 * `npm run dev`: runs the server from its sources, restarts it at each change, and serves the pages in Next's
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

/**
 * `npm test`: runs the steps with the Node that runs us, since installing the project's own is the first of
 * them. The other steps use the project's own.
 */
export function startTests(args) {
  becomeChild(process.execPath, [join(projectRoot, "scripts", "test", "run-steps.mjs"), ...args], {
    cwd: projectRoot,
  });
}

/** `laurel`: runs the built command, or its source where nothing is built, in the caller's own folder. */
export function runLaurelCommand(args) {
  const node = ownNode();
  if (!node) {
    console.error(
      `Laurel's packages are not installed. Run once: npm --prefix ${JSON.stringify(projectRoot)} ci`,
    );
    process.exit(1);
  }
  const built = join(projectRoot, "apps", "server", "dist", "laurel.js");
  const source = join(projectRoot, "apps", "server", "src", "laurel.ts");
  becomeChild(node, ["--enable-source-maps", existsSync(built) ? built : source, ...args]);
}
