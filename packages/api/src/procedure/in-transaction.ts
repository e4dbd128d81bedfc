import { type Actor, type RequestContext, type VerbContext, verbContext } from "../request-context.ts";

type SignedIn = RequestContext & { readonly actor: Actor };

/**
 * Runs a verb in a transaction of its own. If the verb throws, the transaction is rolled back: nothing is
 * half written.
 */
export function inTransaction<Input, Output>(verb: (ctx: VerbContext, input: Input) => Promise<Output>) {
  return ({ ctx, input }: { readonly ctx: SignedIn; readonly input: Input }): Promise<Output> =>
    ctx.store.transaction((tx) => verb(verbContext(ctx, tx), input));
}

type Request<Input> = Parameters<ReturnType<typeof inTransaction<Input, unknown>>>[0];

/** Runs a verb that asks for a job or for its end, and tells the runner once that is committed. */
export function inTransactionForJob<Input, Output>(verb: Parameters<typeof inTransaction<Input, Output>>[0]) {
  const run = inTransaction(verb);
  return async (request: Request<Input>): Promise<Output> => {
    const asked = await run(request);
    request.ctx.wakeJobs();
    return asked;
  };
}
