import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { cleanup } from "./cleanup.mjs";
import { freePort } from "./free-port.mjs";
import { postgresFolders } from "./postgres-folders.mjs";
import { postgresIdentity } from "./postgres-identity.mjs";

/**
 * Starts a throw-away PostgreSQL server from the first programs that work; resolves to its URL. It is stopped
 * by `cleanup`.
 */
export async function startPostgres() {
  const problems = [];
  for (const folder of postgresFolders()) {
    try {
      return await startFrom(folder);
    } catch (error) {
      problems.push(`${folder}: ${error.message}`);
    }
  }
  throw new Error(
    [
      "No PostgreSQL server could be started.",
      ...problems,
      "Set TEST_DATABASE_URL to a server where databases may be created, or install PostgreSQL.",
    ].join("\n"),
  );
}

async function startFrom(folder) {
  const identity = postgresIdentity();
  const home = ownedFolder(identity);
  const removeHome = () => rmSync(home, { recursive: true, force: true });
  cleanup.add(removeHome);
  const programs = reachable(folder, identity) ? folder : copied(folder, home);
  const password = randomBytes(12).toString("hex");
  const passwordFile = join(home, "password");
  const data = join(home, "data");
  writeFileSync(passwordFile, password);
  if (identity.uid !== undefined) chownSync(passwordFile, identity.uid, identity.gid);
  const settings = { ...identity, cwd: home, stdio: ["ignore", "pipe", "pipe"] };
  execFileSync(
    join(programs, "initdb"),
    [
      "-D",
      data,
      "-U",
      "laurel",
      "-A",
      "scram-sha-256",
      "--pwfile",
      passwordFile,
      "-E",
      "UTF8",
      "--no-sync",
      ...localeOf(join(programs, "initdb"), settings),
    ],
    settings,
  );
  const port = await freePort();
  await serve(join(programs, "postgres"), data, port, settings);
  return `postgres://laurel:${password}@127.0.0.1:${port}/postgres`;
}

/**
 * A locale that knows Unicode's letters, as real databases have: from 17 on Postgres brings one, before the
 * system does.
 */
function localeOf(initdb, settings) {
  const version = /\d+/.exec(execFileSync(initdb, ["--version"], settings).toString())?.[0];
  return Number(version) >= 17
    ? ["--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    : ["--locale=C.UTF-8"];
}

function ownedFolder({ uid, gid }) {
  const folder = mkdtempSync(join(tmpdir(), "laurel-postgres-"));
  if (uid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

/** Root's own folders are closed to the user that the server runs as. */
function reachable(folder, identity) {
  if (identity.uid === undefined) return true;
  try {
    execFileSync(join(folder, "initdb"), ["--version"], { ...identity, cwd: tmpdir(), stdio: "ignore" });
    return true;
  } catch {
    return false; // Whatever the reason, a copy is the next thing to try, and its failure is reported.
  }
}

function copied(folder, home) {
  cpSync(dirname(folder), join(home, "programs"), { recursive: true, verbatimSymlinks: true });
  return join(home, "programs", basename(folder));
}

// Nothing in it outlives the run, so it needn't wait for the disk.
const flags = [
  "-c",
  "fsync=off",
  "-c",
  "synchronous_commit=off",
  "-c",
  "full_page_writes=off",
  "-c",
  "max_connections=300",
  "-c",
  "unix_socket_directories=",
];

function serve(program, data, port, settings) {
  const server = spawn(
    program,
    ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", ...flags],
    settings,
  );
  const ended = new Promise((resolve) => server.once("exit", resolve));
  cleanup.add(async () => {
    server.kill("SIGINT");
    await ended;
  });
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr.on("data", (chunk) => {
      log = (log + chunk).slice(-5_000);
      if (log.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`postgres ended with exit code ${code}: ${log}`)));
  });
}
