import { join } from "node:path";
import { becomeChild } from "./become-child.mjs";
import { buildApp } from "./build-app.mjs";
import { installPackages } from "./install-packages.mjs";
import { projectRoot } from "./project-root.mjs";

/** `npm start`: install, build, serve; each only when needed. */
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
