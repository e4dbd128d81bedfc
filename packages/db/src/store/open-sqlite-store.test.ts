import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { holdWriteLock } from "../testing/hold-write-lock.ts";
import { openSqliteConnection } from "./open-sqlite-connection.ts";
import { openStore } from "./open-store.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));

it("lets one store at a time own a SQLite file, and gives the file back when it closes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "laurel-test-"));
  const url = join(folder, "laurel.db");
  const first = await openStore({ url, migrations });
  await expect(openStore({ url, migrations })).rejects.toThrow(/Another Laurel process owns/);
  await first.close();
  const second = await openStore({ url, migrations });
  await second.close();
  await rm(folder, { recursive: true });
});

it.each(["write", "read"] as const)(
  "opens a connection to %s with synchronous=FULL, WAL and foreign keys",
  async (mode) => {
    const folder = await mkdtemp(join(tmpdir(), "laurel-test-"));
    const connection = openSqliteConnection(join(folder, "laurel.db"), mode);
    const pragma = (name: string) => connection.pragma(name, { simple: true });
    expect([
      pragma("synchronous"),
      pragma("journal_mode"),
      pragma("foreign_keys"),
      pragma("query_only"),
    ]).toEqual([2, "wal", 1, mode === "read" ? 1 : 0]);
    connection.close();
    await rm(folder, { recursive: true });
  },
);

it("closes while another program has the file locked, and keeps what was committed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "laurel-test-"));
  const url = join(folder, "laurel.db");
  const first = await openStore({ url, migrations });
  await first.transaction((tx) => tx.q.insert(tx.t.settings).values({ key: "kept", value: "yes" }));
  const lock = await holdWriteLock(url);
  await first.close();
  await lock.release();
  const second = await openStore({ url, migrations });
  const { read } = second;
  expect(await read.q.select().from(read.t.settings)).toEqual([{ key: "kept", value: "yes" }]);
  await second.close();
  await rm(folder, { recursive: true });
});

it("gives the file back when it can't be opened", async () => {
  const folder = await mkdtemp(join(tmpdir(), "laurel-test-"));
  const url = join(folder, "laurel.db");
  await expect(openStore({ url, migrations: join(folder, "none") })).rejects.toThrow(/meta|journal/);
  const store = await openStore({ url, migrations });
  await store.close();
  await rm(folder, { recursive: true });
});
