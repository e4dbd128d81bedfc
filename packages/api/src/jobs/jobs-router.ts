import { inTransactionForJob, router, signedIn } from "../procedure/procedures.ts";
import { cancelJob } from "./cancel-job.ts";
import { GetJob, getJob } from "./get-job.ts";

export const jobsRouter = router({
  get: signedIn.input(GetJob).query(({ ctx, input }) => getJob(ctx.store.read, ctx.actor, input)),
  cancel: signedIn.input(GetJob).mutation(inTransactionForJob(cancelJob)),
});
