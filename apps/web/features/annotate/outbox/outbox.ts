import { type DBSchema, openDB } from "idb";
import type { SkipReason } from "@laurel/core/judging/skips";
import type { Answers } from "@laurel/core/questions/answers";
import { type ApiError, apiError } from "../../../lib/api-error.ts";

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
  /** Keeps an item from being sent before `notBefore`. */
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

export type Delivery = "idle" | "sending" | "offline" | "signedOut";

export type Settled<Reply> =
  | { readonly kind: "taken"; readonly item: OutboxItem; readonly reply: Reply }
  | { readonly kind: "refused"; readonly item: OutboxItem; readonly message: string };

export type DrainerOptions<Reply> = {
  readonly outbox: Outbox;
  readonly userId: string;
  readonly send: (item: OutboxItem) => Promise<Reply>;
  /** Who is signed in now: answers are sent only as the person who gave them. */
  readonly signedInAs: () => Promise<string | null>;
  /** Runs `work` while no other tab does. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Resolves after `ms`, or earlier when there is reason to try at once. */
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => number;
  readonly random: () => number;
  readonly onDelivery: (delivery: Delivery) => void;
  readonly onSettled: (settled: Settled<Reply>) => void;
};

/**
 * Sends what waits in the outbox, in order, one at a time. Call it whenever there may be something; the
 * promise ends when nothing is left or nobody is signed in.
 */
export function createDrainer<Reply>(options: DrainerOptions<Reply>): () => Promise<void> {
  const { outbox, userId, onDelivery, onSettled } = options;
  let running: Promise<void> | null = null;
  let askedAgain = false;
  let failures = 0;

  async function fail(item: OutboxItem, error: unknown): Promise<"go on" | "stop"> {
    const { code, message } = apiError(error);
    const fate = afterFailure(code);
    if (fate === "signIn" || (fate === "refuse" && (await options.signedInAs()) !== userId)) return "stop";
    if (fate === "refuse") {
      await outbox.remove(item.seq);
      onSettled({ kind: "refused", item, message });
      return "go on";
    }
    failures += 1;
    const pause = backoffMs(fate === "postpone" ? item.attempts : failures, options.random());
    if (fate === "postpone") {
      await outbox.postpone(item.seq, options.now() + pause);
      return "go on";
    }
    onDelivery("offline");
    await options.wait(pause);
    return "go on";
  }

  async function sendOne(item: OutboxItem): Promise<"go on" | "stop"> {
    const claimed = await outbox.claim(item.seq);
    if (!claimed) return "go on";
    try {
      onDelivery("sending");
      const reply = await options.send(claimed);
      await outbox.remove(claimed.seq);
      failures = 0;
      onSettled({ kind: "taken", item: claimed, reply });
      return "go on";
    } catch (error) {
      return fail(claimed, error);
    }
  }

  async function drain(): Promise<void> {
    for (;;) {
      const items = await outbox.list(userId);
      if (items.length === 0) return onDelivery("idle");
      const item = nextToSend(items, options.now());
      if (item) {
        if ((await sendOne(item)) === "stop") return onDelivery("signedOut");
      } else {
        onDelivery("offline");
        await options.wait(Math.max(50, Math.min(...items.map((each) => each.notBefore)) - options.now()));
      }
    }
  }

  return function wake() {
    askedAgain = true;
    running ??= (async () => {
      while (askedAgain) {
        askedAgain = false;
        await options.exclusively(drain);
      }
    })().finally(() => {
      running = null;
    });
    return running;
  };
}

export type AfterFailure = "retry" | "postpone" | "signIn" | "refuse";

const FATES: Readonly<Record<ApiError["code"], AfterFailure>> = {
  NETWORK: "retry",
  UNAVAILABLE: "retry",
  RATE_LIMITED: "retry",
  UNAUTHENTICATED: "signIn",
  // Perhaps only this item makes the server fail: the others are sent, and this one is tried again later.
  INTERNAL: "postpone",
  INVALID: "refuse",
  NOT_FOUND: "refuse",
  FORBIDDEN: "refuse",
  CONFLICT: "refuse",
  LEASE_LOST: "refuse",
  TOO_LARGE: "refuse",
};

/**
 * What to do with an item that the server did not accept. Only an item that the server can never accept is
 * given up.
 */
function afterFailure(code: ApiError["code"]): AfterFailure {
  return FATES[code];
}

/**
 * The oldest item that is due. An item that is not due yet holds back later items of the same assignment,
 * because their order matters, but no other items.
 */
export function nextToSend(items: readonly OutboxItem[], now: number): OutboxItem | null {
  const held = new Set<string>();
  for (const item of items) {
    if (item.notBefore <= now && !held.has(item.assignmentId)) return item;
    held.add(item.assignmentId);
  }
  return null;
}

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait after `failures` (1 or more) failures in a row: doubling from 1 s to 30 s, times 0.5 to 1
 * by `random` in [0, 1).
 */
function backoffMs(failures: number, random: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (0.5 + random / 2);
}

/** Resolves after `ms`, or at once when the network comes back or the page comes into view. */
export function waitOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      window.removeEventListener("focus", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener("online", done);
    window.addEventListener("focus", done);
  });
}

/**
 * Runs `work` in one tab of this browser at a time. Without locks (plain HTTP) it runs at once; the server's
 * idempotent ids make that safe.
 */
export async function inOneTab(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(name, work);
}
