import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holdWriteLock } from "../testing/hold-write-lock.ts";
import { groupWriter } from "./group-writer.ts";
import { openSqliteConnection } from "./open-sqlite-connection.ts";

const SHORT_MS = 100;

describe("the one writer of a SQLite file", () => {
  let folder: string;
  let file: string;
  let connection: Database;
  let reader: Database;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "laurel-writer-"));
    file = join(folder, "laurel.db");
    connection = openSqliteConnection(file, "write");
    connection.exec("CREATE TABLE notes (id TEXT PRIMARY KEY, parent TEXT REFERENCES notes (id))");
    reader = openSqliteConnection(file, "read");
  });
  afterEach(async () => {
    reader.close();
    connection.close();
    await rm(folder, { recursive: true });
  });

  const open = (patienceMs?: number) => {
    const writer = groupWriter(connection, { ...(patienceMs !== undefined && { patienceMs }) });
    const note = async (id: string, parent: string | null = null) => {
      connection.prepare("INSERT INTO notes VALUES (?, ?)").run(id, parent);
      return id;
    };
    return { writer, note, add: (id: string) => writer.run(() => note(id)) };
  };
  const notes = () => reader.prepare("SELECT id FROM notes ORDER BY id").pluck().all();

  it("tells those who wait that the file is locked, and commits what comes afterwards", async () => {
    const { add } = open(SHORT_MS);
    const lock = await holdWriteLock(file);
    const waiting = await Promise.allSettled(["a", "b", "c"].map(add));
    await lock.release();
    const refusal = {
      status: "rejected",
      reason: { code: "UNAVAILABLE", message: expect.stringMatching(/laurel\.db.*locked.*try again/) },
    };
    expect(waiting).toMatchObject([refusal, refusal, refusal]);
    expect(await add("d")).toBe("d");
    expect(notes()).toEqual(["d"]);
  });

  it("commits everything that waited when the lock goes before its patience ends", async () => {
    const { add } = open(20_000);
    const lock = await holdWriteLock(file);
    const waiting = Promise.all(["a", "b", "c"].map(add));
    // The writer has met the lock once the event loop has turned.
    for (let turns = 0; turns < 10; turns += 1) await turn();
    await lock.release();
    expect(await waiting).toEqual(["a", "b", "c"]);
    expect(notes()).toEqual(["a", "b", "c"]);
  });

  it("lets reads and the event loop go on while it waits for the lock", async () => {
    const { add } = open(20_000);
    add("before").catch(() => {});
    await add("seen");
    const lock = await holdWriteLock(file);
    let answered = false;
    const waiting = add("later").finally(() => {
      answered = true;
    });
    for (let turns = 0; turns < 1_000; turns += 1) {
      await turn();
      expect(notes()).toEqual(["before", "seen"]);
    }
    expect(answered).toBe(false);
    await lock.release();
    expect(await waiting).toBe("later");
  });

  it("settles its closing under a lock, and answers those who wait", async () => {
    const { writer, add } = open(SHORT_MS);
    const lock = await holdWriteLock(file);
    const waiting = add("a");
    await Promise.all([expect(waiting).rejects.toMatchObject({ code: "UNAVAILABLE" }), writer.close()]);
    await lock.release();
  });

  it("tells the whole group when its commit fails, keeps nothing of it, and goes on", async () => {
    const { writer, note, add } = open();
    const orphan = writer.run(() => {
      connection.pragma("defer_foreign_keys = ON");
      return note("orphan", "nobody");
    });
    const group = await Promise.allSettled([add("a"), orphan, add("b")]);
    expect(group.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(await add("c")).toBe("c");
    expect(notes()).toEqual(["c"]);
  });

  it("tells nobody that their write is kept when SQLite gave the transaction up inside a body", async () => {
    const { writer, note, add } = open();
    const early = add("early");
    const fatal = writer.run(async () => {
      await note("fatal");
      // SQLite itself rolls back like this when the disk is full or fails.
      connection.prepare("INSERT OR ROLLBACK INTO notes VALUES (?, NULL)").run("early");
    });
    const group = await Promise.allSettled([early, fatal, add("late")]);
    const kept = group.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    expect(notes()).toEqual(kept.toSorted());
    expect(group[1]).toMatchObject({ reason: { message: expect.stringMatching(/UNIQUE/) } });
    expect(await add("z")).toBe("z");
    expect(notes()).toContain("z");
  });

  it("says that the disk is full to the one whose write did not fit, and goes on", async () => {
    const { writer, add } = open();
    await add("a");
    connection.pragma(`max_page_count = ${String(connection.pragma("page_count", { simple: true }))}`);
    const huge = add("x".repeat(1_000_000));
    const message: unknown = expect.stringMatching(/laurel\.db.*full.*space/);
    await expect(huge).rejects.toMatchObject({ code: "UNAVAILABLE", message });
    connection.pragma("max_page_count = 1000000");
    expect(await add("b")).toBe("b");
    await writer.close();
    expect(notes()).toEqual(["a", "b"]);
  });
});
