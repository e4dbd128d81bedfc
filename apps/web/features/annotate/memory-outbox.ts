import type { OutboxItem } from "./outbox-item.ts";
import type { Outbox } from "./outbox.ts";

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
