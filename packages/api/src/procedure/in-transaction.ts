import type { Actor } from "../actor.ts";
import type { RequestContext } from "../request-context.ts";
import type { VerbContext } from "../verb-context.ts";
import { verbContext } from "../verb-context.ts";

type SignedIn = RequestContext & { readonly actor: Actor };

/** Runs a verb in a transaction of its own. A verb that throws rolls it back: nothing is half-written. */
export function inTransaction<Input, Output>(verb: (ctx: VerbContext, input: Input) => Promise<Output>) {
  return ({ ctx, input }: { readonly ctx: SignedIn; readonly input: Input }): Promise<Output> =>
    ctx.store.transaction((tx) => verb(verbContext(ctx, tx), input));
}
