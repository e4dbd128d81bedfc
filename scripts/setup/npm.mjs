import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nodeIn, projectRoot } from "./project.mjs";
import { runStage } from "./run-stage.mjs";

/**
 * The path of the Node that npm must run with, or undefined if the one that runs us will do. On an older one
 * npm silently leaves out the platform packages that ask for a newer Node, although they will run with our
 * own. So there we fetch our own Node first.
 */
export async function nodeForNpm() {
  if (suitsAllPackages(process.versions.node)) return undefined;
  const folder = join(projectRoot, ".cache", "node");
  const fetched = nodeIn(folder);
  if (existsSync(fetched)) return fetched;
  const wanted = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")).devDependencies.node;
  await runStage({
    title: `Fetching Node ${wanted}, since this one is ${process.versions.node} …`,
    ...npmCommand([
      "install",
      "--prefix",
      folder,
      "--no-save",
      "--no-package-lock",
      "--ignore-scripts=false",
      "--no-audit",
      "--no-fund",
      `node@${wanted}`,
    ]),
    advice:
      "Check the network and the npm settings (`npm ping`), then run the same command again; or install Node 22.13 or newer.",
  });
  return fetched;
}

/** Whether a Node version satisfies every package of the lock: ^20.19.0 || ^22.13.0 || >=24. */
export function suitsAllPackages(version) {
  const [major, minor] = version.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
}

/**
 * The command that runs npm with `args`: the npm that started us, else the one beside this Node, else the one
 * on PATH. The first two run with `node`.
 */
export function npmCommand(args, node = process.env.npm_node_execpath ?? process.execPath) {
  const beside = [
    join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js"),
    join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  // `npm_execpath` is pnpm's or yarn's file when one of these runs us.
  const running = /npm-cli\.[cm]?js$/.test(process.env.npm_execpath ?? "")
    ? process.env.npm_execpath
    : undefined;
  const cli = running ?? beside.find((path) => existsSync(path));
  if (!cli) return { command: process.platform === "win32" ? "npm.cmd" : "npm", args };
  return { command: node, args: [cli, ...args] };
}
