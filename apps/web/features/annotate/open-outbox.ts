import { type DBSchema, openDB } from "idb";
import type { NewOutboxItem, OutboxItem } from "./outbox-item.ts";
import type { Outbox } from "./outbox.ts";

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
