import { access, constants, stat, statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { Command } from "commander";
import { inspectSqlite } from "@laurel/db/store/inspect-sqlite";
import { nodeProblem } from "@laurel/db/store/node-version";
import { type AppPaths, appPaths } from "../config/app-paths.ts";
import { type Config, readConfig } from "../config/config.ts";
import { readServerFile } from "../instance/server-file.ts";
import { print } from "./print.ts";

async function run(options: { readonly json?: boolean }): Promise<void> {
  const place = { config: readConfig(process.env), paths: appPaths() };
  const findings = [
    checkNode(),
    ...(await Promise.all([
      checkDataFolder(place),
      checkSecret(place),
      checkDatabase(place),
      checkPages(place),
      checkPort(place),
    ])),
  ];
  print(
    options,
    findings,
    findings.flatMap(({ check, ok, detail, fix }) => [
      `${ok ? "ok  " : "BAD "} ${check}: ${detail}`,
      ...(ok || !fix ? [] : [`       ${fix}`]),
    ]),
  );
  if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
}

export const doctorCommand = (): Command =>
  new Command("doctor")
    .summary("look for what could keep the server from running well")
    .description(
      "Looks at Node, the data folder, the secret's mode, the database and who owns it, the built pages and the port. Changes nothing. Exits with 1 when something is wrong.",
    )
    .option("--json", "print JSON")
    .action(run);

export type Checkup = {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly fix?: string;
};
type Place = { readonly config: Config; readonly paths: AppPaths };

const LOW_BYTES = 1024 ** 3;
const exists = (file: string) => stat(file).catch(() => null);

function checkNode(): Checkup {
  const problem = nodeProblem(process.version);
  return {
    check: "Node",
    ok: problem === null,
    detail: process.version,
    ...(problem !== null && { fix: problem }),
  };
}

async function checkDataFolder({ config: { dataDir } }: Place): Promise<Checkup> {
  if (!(await exists(dataDir)))
    return {
      check: "data folder",
      ok: true,
      detail: `${dataDir} does not exist yet; the first start makes it`,
    };
  try {
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    const { bavail, bsize } = await statfs(dataDir);
    const free = bavail * bsize;
    return {
      check: "data folder",
      ok: free > LOW_BYTES,
      detail: `${dataDir}, ${(free / 1024 ** 3).toFixed(1)} GiB free`,
      fix: "Make room: an import needs about three times its file.",
    };
  } catch (error) {
    return {
      check: "data folder",
      ok: false,
      detail: `${dataDir}: ${error instanceof Error ? error.message : String(error)}`,
      fix: `Give this user the right to write it, or set DATA_DIR.`,
    };
  }
}

async function checkSecret({ config: { dataDir, secret } }: Place): Promise<Checkup> {
  if (secret) return { check: "secret", ok: true, detail: "from LAUREL_SECRET" };
  const file = join(dataDir, "secret");
  const found = await exists(file);
  if (!found) return { check: "secret", ok: true, detail: "none yet; the first start makes one" };
  const mode = (found.mode & 0o777).toString(8);
  return { check: "secret", ok: mode === "600", detail: `${file}, mode ${mode}`, fix: `chmod 600 ${file}` };
}

export async function checkDatabase({ config, paths }: Place): Promise<Checkup> {
  const check = "database";
  if (config.isPostgres)
    return { check, ok: true, detail: "Postgres; the server migrates it when it starts" };
  if (!(await exists(config.databaseUrl)))
    return { check, ok: true, detail: "none yet; the first start makes it" };
  try {
    const { journalMode, problems, migrations, pending, refusal, owned } = inspectSqlite(
      config.databaseUrl,
      paths.migrations,
    );
    const toRun = pending > 0 ? `, ${pending} more to run when it is opened` : "";
    const owner = owned ? "a server owns it" : "nobody owns it";
    const state = `${config.databaseUrl}, ${journalMode}, ${migrations} migrations${toRun}, ${owner}`;
    // A refused database is not damaged, and its last backup would be refused too.
    if (refusal !== null && problems.length === 0) return { check, ok: false, detail: state, fix: refusal };
    return {
      check,
      ok: problems.length === 0 && journalMode === "wal",
      detail: [state, ...problems].join("; "),
      fix: "Restore the last backup: laurel restore <folder>",
    };
  } catch (error) {
    return {
      check,
      ok: false,
      detail: error instanceof Error ? error.message : String(error),
      fix: "Restore the last backup: laurel restore <folder>",
    };
  }
}

async function checkPages({ paths }: Place): Promise<Checkup> {
  const built = await exists(join(paths.web, ".next", "BUILD_ID"));
  return {
    check: "pages",
    ok: built !== null,
    detail: built ? `built ${built.mtime.toISOString()}` : "not built",
    fix: "npm run build",
  };
}

async function checkPort({ config }: Place): Promise<Checkup> {
  const running = await readServerFile(config.dataDir);
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(config.port, config.host, () => probe.close(() => resolve(true)));
  });
  if (free) return { check: "port", ok: true, detail: `${config.port} is free` };
  const ours = running?.port === config.port;
  return {
    check: "port",
    ok: ours,
    detail: ours
      ? `${config.port} is this server's (process ${running.pid})`
      : `${config.port} is in use by another program`,
    fix: `Choose another: PORT=${config.port + 1}`,
  };
}
