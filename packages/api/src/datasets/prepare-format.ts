import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { insertFormat } from "@laurel/db/queries/datasets";
import { insertJob } from "@laurel/db/queries/jobs";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";
import { requireFormat, requireManifest, requireVersion } from "./require-dataset.ts";

export const PrepareFormat = z.strictObject({ versionId: Id, id: Id, format: z.string().max(60) });
export type PrepareFormat = z.infer<typeof PrepareFormat>;

/**
 * Asks for a version's files in one format; a job writes them. If the format is there already, or is being
 * prepared, the answer is that one.
 */
export async function prepareFormat(
  ctx: VerbContext,
  input: PrepareFormat,
): Promise<{ id: string; jobId: string }> {
  const version = await requireVersion(ctx.tx, ctx.actor, input.versionId);
  const format = requireFormat(requireManifest(version), input.format);
  const prepared = await insertFormat(ctx.tx, {
    id: input.id,
    versionId: version.id,
    format: format.id,
    jobId: ctx.newId(),
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  if (!prepared)
    throw new DomainError("CONFLICT", "Another format of a version has this id; mint a new one.", {
      id: input.id,
    });
  const { id, jobId } = prepared;
  if (!prepared.begun) return { id, jobId };
  await insertJob(ctx.tx, {
    id: jobId,
    kind: "prepare",
    campaignId: version.campaignId,
    subjectId: id,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  await record(ctx, "version.prepare", "version", version.id, { format: format.id });
  return { id, jobId };
}
