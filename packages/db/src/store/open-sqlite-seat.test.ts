import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holdWriteLock } from "../testing/hold-write-lock.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));
const seatModule = new URL("./open-sqlite-seat.ts", import.meta.url).href;

/** A thread that writes settings, as an import writes rows. `body` runs with `seat`, `add` and `say`. */
const threadOf = (body: string) => `
  const { parentPort, workerData } = require("node:worker_threads");
  const say = (word) => parentPort.postMessage(word);
  import(${JSON.stringify(seatModule)}).then(async ({ openSqliteSeat }) => {
    const seat = openSqliteSeat(workerData.file, workerData.turns);
    const add = (key, value = "") => seat.transaction(async (tx) => {
      tx.sqlite.prepare("INSERT INTO settings (key, value) VALUES (?, ?)").run("worker " + key, value);
    });
    ${body}
  });
`;
const STANDS_STILL = `
  await seat.transaction(async (tx) => {
    tx.sqlite.prepare("INSERT INTO settings (key, value) VALUES ('half', '')").run();
    say("holds");
    for (;;);
  });
`;

describe("a thread that writes beside the store of a SQLite file", () => {
  let folder: string;
  let file: string;
  let store: Store;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "laurel-seat-"));
    file = join(folder, "laurel.db");
    store = await openStore({ url: file, migrations });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const write = (key: string) =>
    store.transaction(async ({ q, t }) => void (await q.insert(t.settings).values({ key, value: "" })));
  const keys = async () => {
    const { q, t } = store.read;
    return (await q.select({ key: t.settings.key }).from(t.settings)).map(({ key }) => key);
  };
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name} ${i}`);

  function start(body: string) {
    let stillFor = 0;
    const admitted = store.admitWriter(() => {
      stillFor += 1;
      void worker.terminate();
    });
    const worker = new Worker(threadOf(body), { eval: true, workerData: admitted.seat, execArgv: [] });
    const ended = once(worker, "exit").then(() => admitted.leave());
    return { worker, ended, timesStill: () => stillFor };
  }

  it("takes turns with the store: what both write is there, whoever was first", async () => {
    const { ended } = start(`
      for (let i = 0; i < 100; i += 1) await add(String(i));
      await seat.close();
    `);
    let done = false;
    const written: string[] = [];
    const all = ended.then(() => {
      done = true;
    });
    while (!done) {
      written.push(`server ${written.length}`);
      await write(written.at(-1) ?? "");
    }
    await all;
    expect((await keys()).toSorted()).toEqual([...written, ...numbered("worker", 100)].toSorted());
    expect(written.length).toBeGreaterThan(10);
  });

  it.each([
    ["is killed", (worker: Worker) => void worker.terminate()],
    ["stands still", () => undefined],
  ])("gives back what it holds when it %s, and nothing of its transaction is there", async (how, end) => {
    const { worker, ended, timesStill } = start(STANDS_STILL);
    await once(worker, "message");
    const waiting = Promise.all(numbered("server", 5).map(write));
    end(worker);
    await ended;
    await waiting;
    expect(await keys()).toEqual(numbered("server", 5));
    expect(timesStill()).toBe(how === "is killed" ? 0 : 1);
    // The next thread finds the file free.
    await start(`await add("again"); await seat.close();`).ended;
    expect(await keys()).toContain("worker again");
  });

  it("waits with the store while another program has the file locked, and both go on afterwards", async () => {
    const lock = await holdWriteLock(file);
    const { worker, ended, timesStill } = start(`
      say("asks");
      await add("late");
      await seat.close();
    `);
    await once(worker, "message");
    await expect(write("refused")).rejects.toThrow(/is locked by another program/);
    await lock.release();
    await write("later");
    await ended;
    expect((await keys()).toSorted()).toEqual(["later", "worker late"]);
    expect(timesStill()).toBe(0);
  });

  it("keeps the log short, whatever it writes, while the store writes and reads too", async () => {
    const { ended } = start(`
      for (let i = 0; i < 60; i += 1) await add(String(i), "x".repeat(1_000_000));
      await seat.close();
    `);
    let done = false;
    let longest = 0;
    const all = ended.then(() => {
      done = true;
    });
    for (let i = 0; !done; i += 1) {
      await write(`server ${i}`);
      longest = Math.max(longest, (await stat(`${file}-wal`)).size);
    }
    await all;
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThan(40_000_000);
  });

  it("is one: a second one is refused, and the store copies the log by itself again afterwards", async () => {
    const first = start(`say("here"); await seat.close();`);
    expect(() => store.admitWriter(() => undefined)).toThrow(/Two workers/);
    await first.ended;
    await store.transaction(async ({ q, t }) => {
      await q.insert(t.settings).values({ key: "large", value: "x".repeat(8_000_000) });
    });
    for (const key of numbered("small", 3)) await write(key);
    expect((await stat(`${file}-wal`)).size).toBeLessThan(12_000_000);
  });
});
