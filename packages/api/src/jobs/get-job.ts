import { z } from "zod";
import type { Capability } from "@laurel/core/access/permissions";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { findJob, type FoundJob } from "@laurel/db/queries/jobs";
import type { ReadDb } from "@laurel/db/store/store";
import type { JobKind } from "@laurel/db/tables/define-operation-tables";
import { requireAdmin, requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

export const GetJob = z.strictObject({ jobId: Id });
export type GetJob = z.infer<typeof GetJob>;

export async function getJob(db: ReadDb, actor: Actor, input: GetJob) {
  const { id, kind, subjectId, state, progress, error, createdAt, finishedAt } = await requireJob(
    db,
    actor,
    input.jobId,
  );
  return { id, kind, subjectId, state, progress, error, createdAt, finishedAt };
}

const NEEDED: Readonly<Record<Exclude<JobKind, "raw">, Capability>> = {
  import: "campaign.import",
  settle: "campaign.withdraw",
  cut: "campaign.datasets",
  prepare: "campaign.datasets",
  train: "campaign.datasets",
};

/** A job, if the actor may do in its campaign what the job does. */
export async function requireJob(db: ReadDb, actor: Actor, jobId: string): Promise<FoundJob> {
  const job = await findJob(db, jobId);
  // The campaign of a raw import is not there before its job is done.
  if (job?.kind === "raw") {
    requireAdmin(actor);
    return job;
  }
  if (!job?.campaignId) throw new DomainError("NOT_FOUND", "There is no such job.", { jobId });
  await requireCampaign(db, actor, job.campaignId, NEEDED[job.kind]);
  return job;
}
