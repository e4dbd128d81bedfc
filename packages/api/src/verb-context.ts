import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import type { Tx } from "@laurel/db/store/store";
import type { Actor } from "./actor.ts";
import type { RequestContext } from "./request-context.ts";

/**
 * What a verb that writes gets: an open transaction, one moment, one actor. It never opens a transaction nor
 * reads the clock.
 */
export type VerbContext = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: number;
  readonly random: (bytes: number) => Uint8Array;
  readonly newId: () => string;
};

export function verbContext(ctx: RequestContext & { readonly actor: Actor }, tx: Tx): VerbContext {
  const now = ctx.now();
  return { tx, actor: ctx.actor, now, random: ctx.random, newId: () => uuidV7(now, ctx.random(10)) };
}
