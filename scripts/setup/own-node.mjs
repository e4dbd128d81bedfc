import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.mjs";

const installed = join(
  projectRoot,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** Path of the Node 24 that the project brings, or null before it is installed. */
export function ownNode() {
  return existsSync(installed) ? installed : null;
}
