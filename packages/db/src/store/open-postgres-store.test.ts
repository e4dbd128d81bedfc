import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openPostgresStore } from "./open-postgres-store.ts";
import { openSeat, openStore } from "./open-store.ts";
import type { ReadDb, Store, Tx } from "./store.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));

describe("a store whose connection to Postgres is cut", () => {
  const name = `laurel_cut_${randomBytes(8).toString("hex")}`;
  let admin: pg.Client;
  let url: string;
  let store: Store;
  const uncaught: unknown[] = [];
  const onUncaught = (error: unknown) => void uncaught.push(error);
  let others: NodeJS.UncaughtExceptionListener[];

  beforeAll(async () => {
    const server = process.env["TEST_DATABASE_URL"];
    if (!server) throw new Error("TEST_DATABASE_URL is not set: `npm test` starts a Postgres and sets it.");
    admin = new pg.Client({ connectionString: server });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name}`);
    // As servers come; that of the tests does not wait for the disk.
    await admin.query(`ALTER DATABASE ${name} SET synchronous_commit = on`);
    const named = new URL(server);
    named.pathname = `/${name}`;
    url = named.href;
    store = await openStore({ url, migrations, poolSize: 2 });
  });
  afterAll(async () => {
    await store.close();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  });
  // An exception that nobody catches ends a server, so these tests stand in for the server's last listener.
  beforeEach(() => {
    others = process.listeners("uncaughtException");
    process.removeAllListeners("uncaughtException").on("uncaughtException", onUncaught);
  });
  afterEach(() => {
    process.removeListener("uncaughtException", onUncaught);
    for (const listener of others) process.on("uncaughtException", listener);
    const [first] = uncaught.splice(0);
    if (first !== undefined)
      throw new Error("Nobody caught an exception, which ends a server.", { cause: first });
  });

  const pidOf = async ({ q }: Pick<ReadDb, "q">) => {
    const [row] = await q.select({ pid: sql<number>`pid` }).from(sql`pg_backend_pid() as pid`);
    return row?.pid;
  };
  /** Ends one connection as an administrator or a restarting server does; resolves when that is done. */
  const cut = (pid: number | undefined) => admin.query("SELECT pg_terminate_backend($1, 10000)", [pid]);
  const insert = (tx: Tx, key: string) => tx.q.insert(tx.t.settings).values({ key, value: "" });
  const add = (key: string) => store.transaction((tx) => insert(tx, key));
  const keys = async () => {
    const { q, t } = store.read;
    return (await q.select().from(t.settings).orderBy(t.settings.key)).map(({ key }) => key);
  };
  const sleep = async ({ q }: Pick<ReadDb, "q">) => {
    await q.select({ slept: sql`1` }).from(sql`pg_sleep(60)`);
  };
  /** The connection in this database that waits for something; resolves when one does. */
  const waiterFor = async (event: "PgSleep" | "advisory") => {
    const find = async () => {
      const statement = "SELECT pid FROM pg_stat_activity WHERE datname = $1 AND wait_event = $2";
      const [row] = (await admin.query<{ pid: number }>(statement, [name, event])).rows;
      return row?.pid;
    };
    await expect.poll(find, { timeout: 100_000 }).toBeDefined();
    return find();
  };
  const refusal = (message: RegExp) => ({
    code: "UNAVAILABLE",
    message: expect.stringMatching(message) as string,
  });
  const unavailable = refusal(/connection to Postgres.*again/);

  it("tells the caller who was between two queries, keeps nothing, and serves the next", async () => {
    const lost = store.transaction(async (tx) => {
      await insert(tx, "lost-1");
      await cut(await pidOf(tx));
      await insert(tx, "lost-2");
    });
    await expect(lost).rejects.toMatchObject(unavailable);
    await add("next-1");
    expect(await keys()).toEqual(["next-1"]);
  });

  it("warns the operator of a cut connection without the values of the query", async () => {
    const warned: string[] = [];
    const onWarning = ({ message }: Error) => void warned.push(message);
    process.on("warning", onWarning);
    const lost = store.transaction(async (tx) => {
      await cut(await pidOf(tx));
      await tx.q.insert(tx.t.settings).values({ key: "hunter2", value: "hunter2" });
    });
    await expect(lost).rejects.toMatchObject(unavailable);
    // Node hands a warning out in the next tick.
    await new Promise((resolve) => setImmediate(resolve));
    process.removeListener("warning", onWarning);
    expect(warned).toEqual([expect.stringMatching(/connection to Postgres failed.*connection/)]);
    expect(warned.join("")).not.toContain("hunter2");
  });

  it("tells the caller whose query was running", async () => {
    const lost = store.transaction(sleep);
    await Promise.all([expect(lost).rejects.toMatchObject(unavailable), waiterFor("PgSleep").then(cut)]);
    await add("next-2");
    expect(await keys()).toContain("next-2");
  });

  it("says at the commit that nobody knows whether it was kept", async () => {
    const lost = store.transaction(async (tx) => {
      await insert(tx, "doubtful");
      await cut(await pidOf(tx));
    });
    await expect(lost).rejects.toMatchObject(refusal(/may or may not be saved/));
    expect(await keys()).not.toContain("doubtful");
  });

  it("leaves a refusal that a body gave before as it is", async () => {
    const refused = store.transaction(async (tx) => {
      await cut(await pidOf(tx));
      throw new RangeError("refused");
    });
    await expect(refused).rejects.toThrow(new RangeError("refused"));
  });

  it("fails a read that was running, and answers the next", async () => {
    const reading = sleep(store.read);
    const wrapped = {
      message: expect.stringMatching(/Failed query/) as string,
      cause: refusal(/connection to Postgres.*nothing was read/),
    };
    await Promise.all([expect(reading).rejects.toMatchObject(wrapped), waiterFor("PgSleep").then(cut)]);
    expect(await keys()).toContain("next-2");
  });

  it("fails to open with an error when it is cut while it waits for another's migrations", async () => {
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query("SELECT pg_advisory_lock(4711017)");
    const opening = openStore({ url, migrations });
    await Promise.all([expect(opening).rejects.toThrow(/terminat/), waiterFor("advisory").then(cut)]);
    await holder.end();
    const another = await openStore({ url, migrations });
    await another.close();
  });

  it("waits for the disk at each commit, and an import's own connection does not", async () => {
    const waits = async ({ q }: Pick<ReadDb, "q">) =>
      (
        await q.select({ is: sql<string>`current_setting('synchronous_commit')` }).from(sql`pg_backend_pid()`)
      )[0]?.is;
    const { seat, leave } = store.admitWriter(() => undefined);
    const writer = await openSeat(seat);
    try {
      expect([await store.transaction(waits), await writer.transaction(waits)]).toEqual(["on", "off"]);
    } finally {
      await writer.close();
      leave();
    }
  });

  it("refuses a transaction after its closing as the SQLite store does", async () => {
    const other = await openStore({ url, migrations });
    await other.close();
    const late = other.transaction(() => Promise.resolve());
    await expect(late).rejects.toMatchObject({ code: "UNAVAILABLE", message: "The store is closed." });
  });

  it("refuses a transaction that finds no free connection, instead of letting it wait for ever", async () => {
    const small = await openPostgresStore(url, join(migrations, "postgres"), 1, 2_000);
    const holder = small.transaction(async () => {
      const second = small.transaction(() => Promise.resolve());
      await expect(second).rejects.toMatchObject(refusal(/No connection to Postgres/));
    });
    await holder;
    await small.close();
  });

  it("refuses a read that finds no free connection in the same way", async () => {
    const small = await openPostgresStore(url, join(migrations, "postgres"), 1, 2_000);
    await small.transaction(async () => {
      const second = small.read.q.select().from(small.read.t.settings);
      await expect(async () => second).rejects.toMatchObject({ cause: refusal(/nothing was read/) });
    });
    await small.close();
  });

  it("never calls a transaction saved that Postgres rolled back because a query had failed", async () => {
    const swallowed = store.transaction(async (tx) => {
      await insert(tx, "swallowed");
      await expect(async () => tx.q.select({ n: sql`1` }).from(sql`no_such_table`)).rejects.toThrow(/Failed/);
    });
    await expect(swallowed).rejects.toMatchObject({ code: "INTERNAL" });
    expect(await keys()).not.toContain("swallowed");
  });
});
