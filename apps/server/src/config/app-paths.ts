import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export type AppPaths = {
  readonly server: string;
  readonly web: string;
  readonly migrations: string;
  readonly demo: string;
};

function folderOf(packageName: string, from: string): string {
  const file = join(from, "package.json");
  if (existsSync(file) && JSON.parse(readFileSync(file, "utf8")).name === packageName) return from;
  const parent = dirname(from);
  if (parent === from)
    throw new Error(`This file was moved out of the package ${packageName}; run it where it was built.`);
  return folderOf(packageName, parent);
}

/** The folders that the server reads, found from the place of this file, in the source or in the bundle. */
export function appPaths(): AppPaths {
  const server = folderOf("@laurel/server", dirname(fileURLToPath(import.meta.url)));
  const bundled = join(server, "dist", "migrations");
  const source = join(server, "..", "..", "packages", "db", "migrations");
  return {
    server,
    web: join(server, "..", "web"),
    migrations: import.meta.url.endsWith(".ts") || !existsSync(bundled) ? source : bundled,
    demo: join(server, "demo"),
  };
}
