import { readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.mjs";

const at = (...parts) => join(projectRoot, ...parts);
const everyBuild = [at("package-lock.json"), at("tsconfig.base.json"), at("tsconfig.json")];
const packages = readdirSync(at("packages")).sort();

/**
 * What `npm start` builds: for each part its sources, the file that a finished build leaves, and how to build
 * it.
 */
export const buildParts = [
  {
    name: "web",
    title: "Building the pages (about 20 s) …",
    // Of the other packages, pages hold core's code only; the rest they know as types.
    sources: [at("apps", "web"), at("packages", "core", "src"), ...everyBuild],
    result: at("apps", "web", ".next", "BUILD_ID"),
    cwd: at("apps", "web"),
    args: [at("node_modules", "next", "dist", "bin", "next"), "build"],
  },
  {
    name: "server",
    title: "Building the server …",
    sources: [
      at("apps", "server"),
      ...packages.flatMap((name) => [at("packages", name, "src"), at("packages", name, "migrations")]),
      ...everyBuild,
    ],
    result: at("apps", "server", "dist", "server.js"),
    cwd: at("apps", "server"),
    args: ["scripts/build.ts"],
  },
];
