import { count, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { forEachStore } from "../testing/for-each-store.ts";
import { statement, type Tx } from "./store.ts";

const setting = (tx: Tx, key: string, value: string) => tx.q.insert(tx.t.settings).values({ key, value });

const settingByKey = statement("test.setting", ({ q, t }) =>
  q
    .select()
    .from(t.settings)
    .where(eq(t.settings.key, sql.placeholder("key"))),
);

describe("a store", () => {
  forEachStore((open, dialect) => {
    const countSettings = async (prefix: string) => {
      const { read } = open();
      const [row] = await read.q
        .select({ n: count() })
        .from(read.t.settings)
        .where(sql`${read.t.settings.key} like ${`${prefix}%`}`);
      return row?.n;
    };

    it("shows a committed write to readers, and the value that the body returned", async () => {
      const value = await open().transaction(async (tx) => {
        await setting(tx, "seen-1", "a");
        return 7;
      });
      expect(value).toBe(7);
      expect(await countSettings("seen-")).toBe(1);
    });

    it("rolls a failing body back alone, while its neighbours in the same tick commit", async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, i) =>
          open().transaction(async (tx) => {
            await setting(tx, `mixed-${i}`, "x");
            if (i % 2 === 1) throw new Error(`body ${i} fails`);
          }),
        ),
      );
      expect(outcomes.map((outcome) => outcome.status)).toEqual(
        Array.from({ length: 20 }, (_, i) => (i % 2 === 1 ? "rejected" : "fulfilled")),
      );
      expect(await countSettings("mixed-")).toBe(10);
    });

    it("never loses an increment among 64 concurrent writers", async () => {
      await open().transaction((tx) => setting(tx, "counter", "0"));
      await Promise.all(
        Array.from({ length: 64 }, () =>
          open().transaction(async (tx) => {
            const { settings } = tx.t;
            await tx.q
              .update(settings)
              .set({ value: sql`cast(cast(${settings.value} as integer) + 1 as text)` })
              .where(eq(settings.key, "counter"));
          }),
        ),
      );
      const { read } = open();
      const rows = await read.q.select().from(read.t.settings).where(eq(read.t.settings.key, "counter"));
      expect(rows).toEqual([{ key: "counter", value: "64" }]);
    });

    it("keeps JSON, booleans, milliseconds and odd text as they were", async () => {
      const text = 'U+2028 \u2028, 👩‍👩‍👧, \r\n, "quotes" and \\ stay';
      const change = { b: [1, 2.5, null], a: text, nested: { t: true } };
      await open().transaction((tx) =>
        tx.q.insert(tx.t.audit).values({
          id: text,
          at: 1_795_000_000_123,
          actorId: null,
          verb: "v",
          targetKind: "k",
          targetId: "t",
          change,
        }),
      );
      const { read } = open();
      const [row] = await read.q.select().from(read.t.audit).where(eq(read.t.audit.id, text));
      expect(row).toEqual({
        id: text,
        at: 1_795_000_000_123,
        actorId: null,
        verb: "v",
        targetKind: "k",
        targetId: "t",
        change,
      });
    });

    it("runs a prepared statement with other values each time", async () => {
      await open().transaction(async (tx) => {
        await setting(tx, "prepared-1", "one");
        await setting(tx, "prepared-2", "two");
      });
      const { read } = open();
      const find = (key: string) => read.prepared(settingByKey).execute({ key });
      expect(await find("prepared-1")).toEqual([{ key: "prepared-1", value: "one" }]);
      expect(await find("prepared-2")).toEqual([{ key: "prepared-2", value: "two" }]);
    });

    if (dialect === "sqlite") {
      it("refuses a write through the reader at once", async () => {
        const { read } = open();
        await expect(async () =>
          read.q.insert(read.t.settings).values({ key: "stray", value: "" }),
        ).rejects.toThrow(/readonly/);
      });

      it("rolls back a body that awaits anything but its queries, and goes on with the next", async () => {
        const stray = open().transaction(async (tx) => {
          await setting(tx, "stray-1", "x");
          await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
          await setting(tx, "stray-2", "x");
        });
        const next = open().transaction((tx) => setting(tx, "after-stray", "x"));
        await expect(stray).rejects.toThrow(/awaited something other/);
        await next;
        expect(await countSettings("stray-")).toBe(0);
        expect(await countSettings("after-stray")).toBe(1);
      });

      it("holds synchronous=FULL and WAL on the reader too", async () => {
        const { read } = open();
        expect(await read.q.select({ sync: sql<number>`synchronous` }).from(sql`pragma_synchronous`)).toEqual(
          [{ sync: 2 }],
        );
        expect(
          await read.q.select({ mode: sql<string>`journal_mode` }).from(sql`pragma_journal_mode`),
        ).toEqual([{ mode: "wal" }]);
      });
    }
  });
});

const nothing = { prepare: () => "a statement" };

it("refuses a second statement of the same name, in words", () => {
  statement("test.twice", () => nothing);
  expect(() => statement("test.twice", () => nothing)).toThrow(
    'Two prepared statements are called "test.twice".',
  );
});
