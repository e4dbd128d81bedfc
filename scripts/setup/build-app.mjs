import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildParts } from "./build-parts.mjs";
import { projectRoot } from "./project-root.mjs";
import { runStage } from "./run-stage.mjs";
import { sourceHash } from "./source-hash.mjs";
import { stamp } from "./stamp.mjs";

/** Builds each part whose sources changed since its last build here. */
export async function buildApp(node) {
  for (const part of buildParts) {
    const built = stamp(join(projectRoot, "node_modules", `.laurel-build-${part.name}`));
    const hash = sourceHash(part.sources);
    if (existsSync(part.result) && built.matches(hash)) continue;
    await runStage({
      title: part.title,
      command: node,
      args: part.args,
      cwd: part.cwd,
      env: { NODE_ENV: "production" },
      advice:
        "The messages above say what stopped it. On an unchanged checkout, remove node_modules and run the same command again.",
    });
    built.write(hash);
  }
}
