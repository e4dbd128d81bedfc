import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newDatabase, type NewDatabase } from "../testing/new-database.ts";
import { inspectSqlite } from "./inspect-sqlite.ts";
import { EDITED_MIGRATIONS } from "./migration-history.ts";
import { openStore } from "./open-store.ts";
import type { Dialect } from "./store.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));
const table = { sqlite: "__drizzle_migrations", postgres: "drizzle.__drizzle_migrations" };
type Journal = { readonly entries: readonly { readonly tag: string; readonly when: number }[] };

/** 0000_first.sql as it was at commit 5136d92: without these lines, which commit 9d28c20 put in. */
const ADDED_LATER = /^.*["`](position|imports_running|tasks_staged|tasks_campaign)["`].*\n/gm;
const FIRST_OF_5136D92 = {
  sqlite: "438a4944b00e07ce775924c0312df05ed916ca95f6041de3fcbcb8eb98516d9b",
  postgres: "660afa23776300c1ac90e75571ccbd7bf32b299f8d9a0017ae0d81991316f486",
};

describe.each(["sqlite", "postgres"] as const)("a database on %s", (dialect: Dialect) => {
  let database: NewDatabase;
  let changed: string;
  beforeEach(async () => {
    database = await newDatabase(dialect);
    changed = mkdtempSync(join(tmpdir(), "laurel-migrations-"));
    cpSync(migrations, changed, { recursive: true });
  });
  afterEach(async () => {
    await database.remove();
    rmSync(changed, { recursive: true });
  });

  const open = (folder = migrations) => openStore({ url: database.url, migrations: folder, poolSize: 2 });
  const openOnce = async (folder = migrations) => (await open(folder)).close();
  const hashes = async () =>
    (await database.rows(`SELECT hash FROM ${table[dialect]} ORDER BY created_at`)).map(({ hash }) => hash);
  const fileOf = (tag: string) => join(changed, dialect, `${tag}.sql`);
  const edit = (tag: string, change: (sql: string) => string) =>
    writeFileSync(fileOf(tag), change(readFileSync(fileOf(tag), "utf8")));
  const journalFile = () => join(changed, dialect, "meta", "_journal.json");
  const journal = (): Journal => JSON.parse(readFileSync(journalFile(), "utf8"));
  const keep = (entries: Journal["entries"]) =>
    writeFileSync(journalFile(), JSON.stringify({ ...journal(), entries }));
  const add = (tag: string, sql: string) => {
    keep([...journal().entries, { tag, when: 2_000_000_000_000 }]);
    writeFileSync(fileOf(tag), sql);
  };
  const refused = async (folder = migrations) => {
    const before = await hashes();
    const error: unknown = await open(folder).then(
      (store) => store.close(),
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: "DomainError", code: "CONFLICT" });
    expect(await hashes()).toEqual(before);
    return error instanceof Error ? error.message : "";
  };

  it("runs what it has not run yet, from each state that landed, and nothing twice", async () => {
    const { entries } = journal();
    for (let count = 1; count <= entries.length; count += 1) {
      keep(entries.slice(0, count));
      await openOnce(changed);
      expect(await hashes()).toHaveLength(count);
    }
    await openOnce();
    await openOnce();
    const known = entries.map(({ tag }) =>
      createHash("sha256")
        .update(readFileSync(fileOf(tag)))
        .digest("hex"),
    );
    expect(await hashes()).toEqual(known);
  });

  it("of commit 5136d92, whose migration was edited later, is refused, and left as it is", async () => {
    edit("0000_first", (sql) => sql.replaceAll(ADDED_LATER, ""));
    keep(
      journal()
        .entries.slice(0, 1)
        .map((entry) => ({ ...entry, when: 1_795_475_057_352 })),
    );
    await openOnce(changed);
    expect(await hashes()).toEqual([FIRST_OF_5136D92[dialect]]);
    const where = dialect === "sqlite" ? database.url : new URL(database.url).pathname.slice(1);
    for (const message of [await refused(), await refused()]) {
      expect(message).toContain(where);
      expect(message).toMatch(/earlier development version .*0000_first.* was edited after.*DATA_DIR/s);
      expect(message).not.toContain(new URL(database.url, "file:").password || "no password");
    }
  });

  it.each(EDITED_MIGRATIONS[dialect])(
    "that ran $tag as it was up to $lastCommit is refused with the way out",
    async ({ hash, wayOut, tag }) => {
      await openOnce();
      const [entry] = journal().entries.filter((each) => each.tag === tag);
      await database.run(`UPDATE ${table[dialect]} SET hash = '${hash}' WHERE created_at = ${entry?.when}`);
      expect(await refused()).toContain(wayOut);
    },
  );

  it("is refused where a migration was edited under its old time, which drizzle would not see", async () => {
    await openOnce();
    edit("0003_questions", (sql) => `${sql}\n`);
    expect(await refused(changed)).toMatch(/0003_questions.*laurel export <campaign> --raw/s);
  });

  it("that a newer Laurel migrated is refused by an older one, which says so", async () => {
    add("9000_newer", "CREATE TABLE newer (id text)");
    await openOnce(changed);
    expect(await refused()).toMatch(/is newer than this Laurel.*[Ss]tart the newer version/s);
  });

  it("that holds tables of another program is left as it is, with the table's name", async () => {
    await database.run("CREATE TABLE tasks (id integer)");
    await expect(open()).rejects.toMatchObject({
      name: "DomainError",
      code: "CONFLICT",
      message: expect.stringMatching(/0000_first.*tasks.* already exists.*empty database/s),
    });
    await expect(open()).rejects.toThrow(/already exists/);
    const names = await database.rows(
      dialect === "sqlite"
        ? "SELECT name FROM sqlite_master WHERE type = 'table'"
        : "SELECT schemaname, tablename AS name FROM pg_tables WHERE schemaname IN ('public', 'drizzle')",
    );
    expect(names.map(({ name }) => name)).toEqual(["tasks"]);
  });

  it("keeps what earlier migrations made when a later one fails, and names that one", async () => {
    add("9000_fails", "CREATE TABLE half (id text);--> statement-breakpoint\nINSERT INTO nowhere VALUES (1)");
    await expect(open(changed)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(/9000_fails.*nowhere/s),
    });
    await openOnce();
    await expect(database.rows("SELECT * FROM half")).rejects.toThrow(/half/);
    await expect(database.rows("SELECT * FROM users")).resolves.toEqual([]);
  });
});

describe("a SQLite database with rows that refer to each other", () => {
  let database: NewDatabase;
  let changed: string;
  beforeEach(async () => {
    database = await newDatabase("sqlite");
    changed = mkdtempSync(join(tmpdir(), "laurel-migrations-"));
    cpSync(migrations, changed, { recursive: true });
    await (await openStore({ url: database.url, migrations })).close();
    await database.run(`
      INSERT INTO users (id, name, role, kind, created_at) VALUES ('u', 'Una', 'admin', 'person', 1);
      INSERT INTO api_tokens (id, user_id, name, token_hash, scopes, created_at)
      VALUES ('t', 'u', 'T', 'h', '[]', 1)`);
  });
  afterEach(async () => {
    await database.remove();
    rmSync(changed, { recursive: true });
  });

  const migrateBy = async (...statements: readonly string[]) => {
    const file = join(changed, "sqlite", "meta", "_journal.json");
    const { entries, ...journal }: Journal = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(
      file,
      JSON.stringify({ ...journal, entries: [...entries, { tag: "9000_last", when: 2_000_000_000_000 }] }),
    );
    writeFileSync(join(changed, "sqlite", "9000_last.sql"), statements.join("--> statement-breakpoint\n"));
    await (await openStore({ url: database.url, migrations: changed })).close();
  };

  it("has a table built anew, where SQLite can't alter it, and keeps what refers to it", async () => {
    const [users] = await database.rows("SELECT sql FROM sqlite_master WHERE name = 'users'");
    await migrateBy(
      String(users?.["sql"]).replace("`users`", "`__new_users`"),
      "INSERT INTO __new_users SELECT * FROM users",
      "DROP TABLE users",
      "ALTER TABLE __new_users RENAME TO users",
    );
    expect(
      await database.rows("SELECT users.name FROM users JOIN api_tokens ON user_id = users.id"),
    ).toHaveLength(1);
    expect(await database.rows("PRAGMA foreign_key_check")).toEqual([]);
    const writing = database.run("PRAGMA foreign_keys = ON; DELETE FROM users");
    await expect(writing).rejects.toThrow(/FOREIGN KEY/);
  });

  it("refuses a migration that leaves a row referring to nothing", async () => {
    await expect(migrateBy("DELETE FROM users")).rejects.toThrow(/9000_last.*api_tokens.*users/s);
    expect(await database.rows("SELECT id FROM users")).toHaveLength(1);
  });

  it("checks references again once it is open", async () => {
    const store = await openStore({ url: database.url, migrations });
    const orphan = { id: "x", userId: "nobody", name: "T", tokenHash: "x", scopes: [], createdAt: 1 };
    await expect(store.transaction((tx) => tx.q.insert(tx.t.apiTokens).values(orphan))).rejects.toThrow(
      /FOREIGN KEY/,
    );
    await store.close();
  });

  it("is told about unopened: what it has run, what waits, and why it would be refused", async () => {
    const folder = join(changed, "sqlite");
    const inspected = () => inspectSqlite(database.url, changed);
    expect(inspected()).toMatchObject({ migrations: 13, pending: 0, refusal: null });
    writeFileSync(join(folder, "9000_last.sql"), "SELECT 1");
    const file = join(folder, "meta", "_journal.json");
    const { entries, ...journal }: Journal = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(
      file,
      JSON.stringify({ ...journal, entries: [...entries, { tag: "9000_last", when: 2_000_000_000_000 }] }),
    );
    expect(inspected()).toMatchObject({ migrations: 13, pending: 1, refusal: null });
    writeFileSync(file, JSON.stringify({ ...journal, entries: entries.slice(0, 7) }));
    expect(inspected()).toMatchObject({
      migrations: 13,
      pending: 0,
      refusal: expect.stringMatching(/newer than this Laurel/),
    });
  });
});
