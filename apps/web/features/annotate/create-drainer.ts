import { apiError } from "../../lib/api-error.ts";
import { afterFailure } from "./after-failure.ts";
import { backoffMs } from "./backoff-ms.ts";
import { nextToSend } from "./next-to-send.ts";
import type { OutboxItem } from "./outbox-item.ts";
import type { Outbox } from "./outbox.ts";

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
