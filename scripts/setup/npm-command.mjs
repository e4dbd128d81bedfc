import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * How to run the npm that started us, else the one beside this Node, else the one on PATH; with another Node
 * if one is named.
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
