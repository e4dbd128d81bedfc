import { type DBSchema, openDB } from "idb";
import type { SkipReason } from "@laurel/core/judging/skips";
import type { Answers } from "@laurel/core/questions/answers";

type Common = {
  /** The judgment's or the skip's own id, so that sending twice stores once. */
  readonly id: string;
  readonly userId: string;
  readonly campaignId: string;
  readonly assignmentId: string;
  readonly createdAt: number;
};

/** What waits to be sent: ids, answers and times, never the texts that were judged. */
export type NewOutboxItem =
  | (Common & {
      readonly kind: "judgment";
      readonly answers: Answers;
      readonly activeMs: number;
      readonly elapsedMs: number;
    })
  | (Common & { readonly kind: "skip"; readonly reason: SkipReason; readonly note: string });

/** `seq` orders items over all tabs. `attempts` above 0 means that the server may have it already. */
export type OutboxItem = NewOutboxItem & {
  readonly seq: number;
  readonly attempts: number;
  readonly notBefore: number;
};

/** Where answers wait until the server has them. */
export type Outbox = {
  readonly add: (item: NewOutboxItem) => Promise<OutboxItem>;
  /** A person's items, oldest first. */
  readonly list: (userId: string) => Promise<OutboxItem[]>;
  /** Marks an item as being sent and returns it; null when it was withdrawn. */
  readonly claim: (seq: number) => Promise<OutboxItem | null>;
  /** Not to be sent before this time. */
  readonly postpone: (seq: number, notBefore: number) => Promise<void>;
  readonly remove: (seq: number) => Promise<void>;
  /** Takes an item back that was never sent; null when it may be under way already. */
  readonly withdraw: (id: string) => Promise<OutboxItem | null>;
};

interface OutboxSchema extends DBSchema {
  items: {
    key: number;
    value: NewOutboxItem & { seq?: number; attempts: number; notBefore: number };
    indexes: { id: string; userId: string };
  };
}

/** The outbox in this browser's IndexedDB; it outlives reloads and closed tabs. */
export async function openOutbox(name = "laurel-outbox"): Promise<Outbox> {
  const db = await openDB<OutboxSchema>(name, 1, {
    upgrade(database) {
      const items = database.createObjectStore("items", { keyPath: "seq", autoIncrement: true });
      items.createIndex("id", "id", { unique: true });
      items.createIndex("userId", "userId");
    },
  });

  return {
    async add(item) {
      const stored = { ...item, attempts: 0, notBefore: 0 };
      return { ...stored, seq: await db.add("items", stored) };
    },
    async list(userId) {
      const items = await db.getAllFromIndex("items", "userId", userId);
      return items
        .map((item) => ({ ...item, seq: item.seq ?? 0 }) satisfies OutboxItem)
        .toSorted((one, other) => one.seq - other.seq);
    },
    async claim(seq) {
      const tx = db.transaction("items", "readwrite");
      const item = await tx.store.get(seq);
      const claimed = item && { ...item, seq, attempts: item.attempts + 1 };
      if (claimed) await tx.store.put(claimed);
      await tx.done;
      return claimed ?? null;
    },
    async postpone(seq, notBefore) {
      const tx = db.transaction("items", "readwrite");
      const item = await tx.store.get(seq);
      if (item) await tx.store.put({ ...item, notBefore });
      await tx.done;
    },
    async remove(seq) {
      await db.delete("items", seq);
    },
    async withdraw(id) {
      const tx = db.transaction("items", "readwrite");
      const item = await tx.store.index("id").get(id);
      const unsent = item?.seq !== undefined && item.attempts === 0 ? { ...item, seq: item.seq } : null;
      if (unsent) await tx.store.delete(unsent.seq);
      await tx.done;
      return unsent;
    },
  };
}

/** An outbox that lasts as long as the tab, for browsers that refuse storage. */
export function memoryOutbox(): Outbox {
  const items = new Map<number, OutboxItem>();
  let last = 0;
  return {
    async add(item) {
      last += 1;
      const stored = { ...item, seq: last, attempts: 0, notBefore: 0 };
      items.set(last, stored);
      return stored;
    },
    async list(userId) {
      return [...items.values()].filter((item) => item.userId === userId);
    },
    async claim(seq) {
      const item = items.get(seq);
      if (!item) return null;
      const claimed = { ...item, attempts: item.attempts + 1 };
      items.set(seq, claimed);
      return claimed;
    },
    async postpone(seq, notBefore) {
      const item = items.get(seq);
      if (item) items.set(seq, { ...item, notBefore });
    },
    async remove(seq) {
      items.delete(seq);
    },
    async withdraw(id) {
      const item = [...items.values()].find((each) => each.id === id && each.attempts === 0);
      if (item) items.delete(item.seq);
      return item ?? null;
    },
  };
}
