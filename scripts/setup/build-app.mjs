import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project.mjs";
import { runStage } from "./run-stage.mjs";
import { sourceHash, stamp } from "./stamp.mjs";

const at = (...parts) => join(projectRoot, ...parts);
const everyBuild = [at("package-lock.json"), at("tsconfig.base.json"), at("tsconfig.json")];

/**
 * What `npm start` builds: each part's sources, the file that a finished build leaves, and how to build it.
 */
const buildParts = () => [
  {
    name: "web",
    title: "Building the pages (about 20 s) …",
    // The pages hold the code of these two packages; of the others they know types only.
    sources: [
      at("apps", "web"),
      at("packages", "core", "src"),
      at("packages", "statistics", "src"),
      ...everyBuild,
    ],
    result: at("apps", "web", ".next", "BUILD_ID"),
    cwd: at("apps", "web"),
    args: [at("node_modules", "next", "dist", "bin", "next"), "build"],
  },
  {
    name: "server",
    title: "Building the server …",
    sources: [
      at("apps", "server"),
      ...readdirSync(at("packages"))
        .sort()
        .flatMap((name) => [at("packages", name, "src"), at("packages", name, "migrations")]),
      ...everyBuild,
    ],
    result: at("apps", "server", "dist", "server.js"),
    cwd: at("apps", "server"),
    args: ["scripts/build.ts"],
  },
];

/** Builds each part whose sources changed since its last build in this checkout. */
export async function buildApp(node) {
  for (const part of buildParts()) {
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
