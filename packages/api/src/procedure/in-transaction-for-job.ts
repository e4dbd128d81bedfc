import { inTransaction } from "./in-transaction.ts";

type Request<Input> = Parameters<ReturnType<typeof inTransaction<Input, unknown>>>[0];

/** Runs a verb that asks for a job, or for its end, and tells the runner once that is committed. */
export function inTransactionForJob<Input, Output>(verb: Parameters<typeof inTransaction<Input, Output>>[0]) {
  const run = inTransaction(verb);
  return async (request: Request<Input>): Promise<Output> => {
    const asked = await run(request);
    request.ctx.wakeJobs();
    return asked;
  };
}
