import { access, constants, stat, statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { Command } from "commander";
import { DomainError } from "@laurel/core/errors/domain-error";
import { inspectSqlite } from "@laurel/db/store/inspect-sqlite";
import { nodeProblem } from "@laurel/db/store/node-version";
import { type AppPaths, appPaths } from "../config/app-paths.ts";
import { type Config, readConfig } from "../config/config.ts";
import { ifThere } from "../files/if-there.ts";
import { readServerFile } from "../instance/server-file.ts";
import { print } from "./print.ts";

async function run(options: { readonly json?: boolean }): Promise<void> {
  const place = { config: readConfig(process.env), paths: appPaths() };
  const findings = [
    checkNode(),
    ...(await Promise.all([
      orTold("data folder", checkDataFolder(place)),
      orTold("secret", checkSecret(place)),
      orTold("database", checkDatabase(place)),
      orTold("pages", checkPages(place)),
      orTold("port", checkPort(place)),
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
const found = (file: string) => ifThere(file, stat(file));

/** A check that can't be made is a finding too, which says what is in the way and what to do. */
async function orTold(check: string, finding: Promise<Checkup>): Promise<Checkup> {
  try {
    return await finding;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { check, ok: false, detail: error.message };
  }
}

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
  if (!(await found(dataDir)))
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
  const facts = await found(file);
  if (!facts) return { check: "secret", ok: true, detail: "none yet; the first start makes one" };
  const mode = (facts.mode & 0o777).toString(8);
  return { check: "secret", ok: mode === "600", detail: `${file}, mode ${mode}`, fix: `chmod 600 ${file}` };
}

export async function checkDatabase({ config, paths }: Place): Promise<Checkup> {
  const check = "database";
  if (config.isPostgres)
    return { check, ok: true, detail: "Postgres; the server migrates it when it starts" };
  if (!(await found(config.databaseUrl)))
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
    if (error instanceof DomainError) throw error;
    const damaged =
      error instanceof Error && "code" in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code));
    return {
      check,
      ok: false,
      detail: `${config.databaseUrl}: ${error instanceof Error ? error.message : String(error)}`,
      fix: damaged
        ? "Restore the last backup: laurel restore <folder>"
        : "Look whether its disk works and this user may read and write the file and its folder.",
    };
  }
}

async function checkPages({ paths }: Place): Promise<Checkup> {
  const built = await found(join(paths.web, ".next", "BUILD_ID"));
  return {
    check: "pages",
    ok: built !== null,
    detail: built ? `built ${built.mtime.toISOString()}` : "not built",
    fix: "npm run build",
  };
}

async function checkPort({ config }: Place): Promise<Checkup> {
  const running = await readServerFile(config.dataDir);
  const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(config.port, config.host, () => probe.close(() => resolve(null)));
  });
  if (!fault) return { check: "port", ok: true, detail: `${config.port} is free` };
  if (fault.code !== "EADDRINUSE")
    return {
      check: "port",
      ok: false,
      detail: `${config.port} can't be listened on: ${fault.message}`,
      fix: "Set PORT, or HOST, to what this user may listen on; ports below 1024 are often for root only.",
    };
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
