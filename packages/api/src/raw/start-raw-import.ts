import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { insertArriving } from "@laurel/db/queries/arriving-campaign";
import { insertJob } from "@laurel/db/queries/jobs";
import { readRawHeader } from "@laurel/formats/raw/read-laurel-raw";
import { requireAdmin } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import { type Actor, type RequestContext, verbContext } from "../request-context.ts";

/** `campaign` is the name of the new campaign, if it is not to be the one in the file. */
export const StartRawImport = z.strictObject({
  name: SafeText.min(1).max(LIMITS.name).default("raw"),
  campaign: SafeText.trim().min(1).max(LIMITS.name).optional(),
});
export type StartRawImport = z.infer<typeof StartRawImport>;

/**
 * Keeps a raw file by its hash and asks for a campaign to be read from it. Nobody sees the campaign before it
 * is there as a whole.
 */
export async function startRawImport(
  ctx: RequestContext & { readonly actor: Actor },
  input: StartRawImport,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ campaignId: string; name: string; jobId: string; bytes: number }> {
  requireAdmin(ctx.actor);
  const { sha256, bytes: size } = await ctx.files.write(bytes);
  const { laurelRaw: _, kind: __, status: ___, ...header } = await readRawHeader(ctx.files.read(sha256));
  const name = input.campaign ?? header.name;
  const now = ctx.now();
  const [jobId, uploadId] = [uuidV7(now, ctx.random(10)), uuidV7(now, ctx.random(10))];
  const { userId } = ctx.actor;
  await ctx.store.transaction(async (tx) => {
    const stored = await insertArriving(
      tx,
      { ...header, name, createdBy: userId },
      { id: uploadId, fileName: input.name, sha256, bytes: size, createdBy: userId, createdAt: now },
    );
    if (!stored)
      throw new DomainError(
        "CONFLICT",
        `The campaign ${header.id} is here already, or is being read: a raw file brings back a campaign that is not there.`,
        { campaignId: header.id },
      );
    await insertJob(tx, {
      id: jobId,
      kind: "raw",
      campaignId: null,
      subjectId: header.id,
      createdBy: userId,
      createdAt: now,
    });
    await record(verbContext(ctx, tx), "campaign.readRaw", "campaign", header.id, {
      name,
      file: input.name,
      sha256,
    });
  });
  ctx.wakeJobs();
  return { campaignId: header.id, name, jobId, bytes: size };
}
