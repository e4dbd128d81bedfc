import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ENTRY = join(import.meta.dirname, "../../apps/server/dist/server.js");
const READY_MS = 60_000;
const STOP_MS = 30_000;

export type LaurelServer = {
  readonly origin: string;
  readonly setupLink: string;
  /** Everything that the server has written so far. */
  output(): string;
  /** Stops it as Ctrl-C does. Throws when it doesn't exit with 0 or has logged errors. */
  stop(): Promise<void>;
};

function environment(dataDir: string, databaseUrl: string | undefined): NodeJS.ProcessEnv {
  const base = {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    PORT: "0",
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
  };
  return databaseUrl
    ? {
        ...base,
        DATABASE_URL: databaseUrl,
        LAUREL_SECRET: "a secret of the journeys, of more than thirty-two characters",
      }
    : base;
}

/** Starts the production build on a free port with an empty database, and resolves once it is ready. */
export async function startServer({ name = "", demo = false } = {}): Promise<LaurelServer> {
  if (!existsSync(ENTRY)) throw new Error(`${ENTRY} is missing. Type: npm run build`);
  const dataDir = await mkdtemp(join(tmpdir(), `laurel-e2e-${name.replaceAll(" ", "-")}-`));
  const postgres = process.env["LAUREL_E2E_DATABASE_URL"];
  const database = postgres ? await createDatabase(postgres) : undefined;
  const child = spawn(process.execPath, [ENTRY, ...(demo ? ["--demo"] : [])], {
    env: environment(dataDir, database?.url),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const exited = once(child, "exit");
  const ready = new Promise<{ origin: string; setupLink: string }>((resolve, reject) => {
    const tooLate = setTimeout(
      () => reject(new Error(`The server was not ready in time. It wrote:\n${output}`)),
      READY_MS,
    );
    const read = (chunk: string) => {
      output += chunk;
      const origin = /^Laurel is ready at (\S+)$/m.exec(output)?.[1];
      const setupLink = /become the admin:\n\s+(\S+)\n/.exec(output)?.[1];
      if (!origin || !setupLink) return;
      clearTimeout(tooLate);
      resolve({ origin, setupLink });
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", read);
    void exited.then(() => reject(new Error(`The server ended before it was ready. It wrote:\n${output}`)));
  });

  async function stop(): Promise<void> {
    const killer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    child.kill("SIGINT");
    const [code, signal] =
      child.exitCode === null && child.signalCode === null
        ? await exited
        : [child.exitCode, child.signalCode];
    clearTimeout(killer);
    await database?.drop();
    await rm(dataDir, { recursive: true });
    if (code !== 0)
      throw new Error(
        `After Ctrl-C the server ended with ${code ?? signal} instead of 0. It wrote:\n${output}`,
      );
    if (/"level":(50|60|"error"|"fatal")/.test(output))
      throw new Error(`The server logged errors:\n${output}`);
  }

  return { ...(await ready), output: () => output, stop };
}

type Client = { connect(): Promise<void>; query(text: string): Promise<unknown>; end(): Promise<void> };

async function statement(url: string, text: string): Promise<void> {
  // The driver is a dependency of packages/db.
  const { Client: PgClient }: { Client: new (options: { connectionString: string }) => Client } =
    createRequire(join(import.meta.dirname, "../../packages/db/package.json"))("pg");
  const client = new PgClient({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Creates an empty database on the Postgres server of `url`. */
async function createDatabase(url: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `laurel_e2e_${randomBytes(6).toString("hex")}`;
  await statement(url, `CREATE DATABASE ${name}`);
  const created = new URL(url);
  created.pathname = `/${name}`;
  return { url: created.href, drop: () => statement(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
