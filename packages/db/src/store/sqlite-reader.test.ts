import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Worker } from "node:worker_threads";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { newDatabase } from "../testing/new-database.ts";
import { startReader } from "../testing/start-reader.ts";
import { openStore } from "./open-store.ts";
import type { ReadDb, Store } from "./store.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));

let database: Awaited<ReturnType<typeof newDatabase>>;
let store: Store;
let workers: Worker[];

beforeEach(async () => {
  workers = [];
  database = await newDatabase("sqlite");
  store = await openStore({
    url: database.url,
    migrations,
    startReader: (file) => {
      const worker = startReader(file);
      workers.push(worker);
      return worker;
    },
  });
  await store.transaction(async ({ q, t }) => {
    await q.insert(t.users).values({ id: "u", name: "Una", role: "admin", kind: "person", createdAt: 1 });
    const campaign = { id: "c", name: "C", overlap: 1, leaseMinutes: 1, maxPairsPerPrompt: 1 };
    const rest = { questionsVersion: 1, guidelinesVersion: 1, createdBy: "u", createdAt: 1 };
    const shownMetadata = [{ of: "prompt" as const, column: "topic" }];
    await q.insert(t.campaigns).values({ ...campaign, ...rest, status: "draft", shownMetadata });
  });
});
afterEach(async () => {
  await store.close();
  await database.remove();
});

const counted = (n: number) => sql<number>`(
  with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < ${n})
  select count(*) from numbers)`;
const countTo = async ({ q, t }: ReadDb, n: number) =>
  (await q.select({ n: counted(n) }).from(t.users))[0]?.n;

it("A long read gives what a read gives, of every kind of value, as soon as it is committed", async () => {
  const { t } = store.read;
  const both = [store.read, store.longRead];
  expect(workers).toHaveLength(0);
  const [near, far] = await Promise.all(both.map(({ q }) => q.select().from(t.campaigns)));
  expect(far).toEqual(near);
  expect(far).toMatchObject([{ name: "C", shownMetadata: [{ column: "topic" }] }]);
  await store.transaction(({ q }) => q.update(t.users).set({ name: "Ümit" }));
  const seen = await Promise.all(
    both.map(({ q }) => q.select({ name: sql`lower(${t.users.name})` }).from(t.users)),
  );
  expect(seen).toEqual([[{ name: "ümit" }], [{ name: "ümit" }]]);
  expect(workers).toHaveLength(1);
});

it("The server's thread goes on while another reads", async () => {
  let isReading = true;
  const read = countTo(store.longRead, 1_000_000).finally(() => {
    isReading = false;
  });
  let turns = 0;
  for (; isReading; turns += 1) await setImmediate();
  expect(await read).toBe(1_000_000);
  expect(turns).toBeGreaterThan(10);
});

it("A query that can't be run fails with its reason, and a thread that ends is started again", async () => {
  const { q, t } = store.longRead;
  await expect(q.select({ n: sql`no_such_function()` }).from(t.users)).rejects.toMatchObject({
    cause: expect.objectContaining({ message: expect.stringContaining("no such function") }),
  });
  const endless = countTo(store.longRead, 1e12).catch((error: unknown) => error);
  await workers[0]?.terminate();
  expect(await endless).toMatchObject({ cause: expect.objectContaining({ code: "UNAVAILABLE" }) });
  expect(await countTo(store.longRead, 3)).toBe(3);
  expect(workers).toHaveLength(2);
});

it("Closing the store ends the thread after what it was asked, and refuses more", async () => {
  const read = countTo(store.longRead, 100_000);
  await setImmediate();
  const ended = once(workers[0] ?? process, "exit");
  await store.close();
  await ended;
  expect(await read).toBe(100_000);
  await expect(countTo(store.longRead, 3)).rejects.toMatchObject({
    cause: expect.objectContaining({ message: "The store is closed." }),
  });
  store = await openStore({ url: database.url, migrations });
});
