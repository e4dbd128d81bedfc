import type { Logger } from "pino";
import { expireLeases } from "@laurel/api/judging/expire-leases";
import type { Store } from "@laurel/db/store/store";

const EVERY_MS = 3_000;

type Options = { readonly store: Store; readonly logger: Logger; readonly now: () => number };

/**
 * Gives back the slots of lapsed leases every few seconds, and never begins a round while another one runs.
 */
export function startExpirySweep({ store, logger, now }: Options): { stop(): Promise<void> } {
  let round: Promise<void> | undefined;
  async function sweep(): Promise<void> {
    try {
      const expired = await expireLeases(store, now());
      if (expired > 0) logger.debug({ expired }, "leases ran out");
    } catch (error) {
      logger.error({ err: error }, "lapsed leases can't be given back; trying again");
    } finally {
      round = undefined;
    }
  }
  const timer = setInterval(() => {
    round ??= sweep();
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
