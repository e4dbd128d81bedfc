import type { NewOutboxItem, OutboxItem } from "./outbox-item.ts";

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
