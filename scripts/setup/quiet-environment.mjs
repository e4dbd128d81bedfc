import { delimiter, join } from "node:path";
import { projectRoot } from "./project-root.mjs";

/**
 * The environment for everything we start: no telemetry, and the project's own Node and tools first on PATH.
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
