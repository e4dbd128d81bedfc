import { requestCancel } from "@laurel/db/queries/jobs";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";
import { type GetJob, requireJob } from "./get-job.ts";

export async function cancelJob(ctx: VerbContext, input: GetJob): Promise<{ cancelling: boolean }> {
  const job = await requireJob(ctx.tx, ctx.actor, input.jobId);
  const cancelling = await requestCancel(ctx.tx, job.id);
  if (cancelling) await record(ctx, "job.cancel", "job", job.id, { kind: job.kind });
  return { cancelling };
}
