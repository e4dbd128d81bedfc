import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the root package.json, also when a script was reached through a symbolic link. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The path of the Node 24 that the project brings, or null before it is installed. */
export function ownNode() {
  const path = nodeIn(projectRoot);
  return existsSync(path) ? path : null;
}

/** Where npm puts the executable of its package `node` when it installs that into `folder`. */
export function nodeIn(folder) {
  return join(folder, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
}

/**
 * The environment of everything we start: no telemetry, and the project's own Node and tools first on PATH.
 */
export function quietEnvironment(extra = {}) {
  const path = process.env.PATH ?? process.env.Path ?? "";
  return {
    ...process.env,
    PATH: [join(projectRoot, "node_modules", ".bin"), path].join(delimiter),
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    ...extra,
  };
}
