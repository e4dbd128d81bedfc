import { spawn } from "node:child_process";
import { once } from "node:events";
import { DomainError } from "@laurel/core/errors/domain-error";

/** The URL as libpq's environment, since arguments are shown to everybody who lists the processes. */
function libpqEnvironment(databaseUrl: string): Record<string, string> {
  const url = new URL(databaseUrl);
  const parts = {
    PGHOST: url.hostname,
    PGPORT: url.port,
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: url.pathname.slice(1),
    PGSSLMODE: url.searchParams.get("sslmode") ?? "",
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
}

/** Runs pg_dump into `target`; false when it is not installed. */
export async function dumpPostgres(databaseUrl: string, target: string): Promise<boolean> {
  const child = spawn("pg_dump", ["--format=custom", `--file=${target}`], {
    env: { ...process.env, ...libpqEnvironment(databaseUrl) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  try {
    const [code] = await once(child, "close");
    if (code !== 0) throw new DomainError("UNAVAILABLE", `pg_dump failed: ${errors.trim().slice(0, 500)}`);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
