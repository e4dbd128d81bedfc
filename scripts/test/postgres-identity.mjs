import { execFileSync } from "node:child_process";

const idOf = (flag, name) =>
  Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

/** Who a Postgres server runs as: ourselves, but PostgreSQL refuses root, so then an unprivileged user. */
export function postgresIdentity() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: idOf("-u", name), gid: idOf("-g", name) };
    } catch {
      continue; // This system has no such user.
    }
  }
  throw new Error(
    "PostgreSQL refuses to run as root, and there is neither a user postgres nor a user nobody.",
  );
}
