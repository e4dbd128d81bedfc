import { type ApiError, apiError } from "../../../lib/api-error.ts";
import type { Outbox, OutboxItem } from "./outbox.ts";

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

/** What becomes of an item that the server did not take. Only what can never be taken is given up. */
function afterFailure(code: ApiError["code"]): AfterFailure {
  return FATES[code];
}

/**
 * The oldest item that is due. An item that is not due holds back later items of its assignment, whose order
 * matters, and no others.
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
