import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { checkMapping, ColumnMapping } from "@laurel/core/imports/column-mapping";
import { checkStrength } from "@laurel/core/imports/gap-strength";
import { ImportFormat } from "@laurel/core/imports/import-formats";
import { DEFAULT_NAME_POLICY, NamePolicy } from "@laurel/core/imports/name-policy";
import { checkTaskChoice } from "@laurel/core/imports/task-choice";
import { findImport, insertImport } from "@laurel/db/queries/imports";
import { insertJob } from "@laurel/db/queries/jobs";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import { isRepeat } from "../procedure/is-repeat.ts";
import type { VerbContext } from "../request-context.ts";
import { filesOfRound, MoreUploads } from "./files-of-round.ts";

export const StartImport = z.strictObject({
  campaignId: Id,
  importId: Id,
  uploadId: Id,
  /** Further files, which are read after the first one into the same round. */
  moreUploads: MoreUploads,
  format: ImportFormat,
  mapping: ColumnMapping,
  namePolicy: NamePolicy.default(DEFAULT_NAME_POLICY),
  skipInvalid: z.boolean().default(false),
});
export type StartImport = z.infer<typeof StartImport>;

/**
 * Asks for an uploaded file to be read into a campaign. This only stores what was asked; the job does the
 * work.
 */
export async function startImport(
  ctx: VerbContext,
  input: StartImport,
): Promise<{ importId: string; jobId: string }> {
  const campaign = await requireCampaign(ctx.tx, ctx.actor, input.campaignId, "campaign.import");
  if (campaign.status === "closed")
    throw new DomainError("CONFLICT", "The campaign is closed; take it back to paused before you import.");
  checkMapping(input.format, input.mapping);
  const { tasks, verdicts } = input.mapping;
  if (tasks !== undefined || verdicts !== undefined) {
    const questions = await questionSet(ctx.tx, campaign.id, campaign.questionsVersion);
    checkTaskChoice(tasks, questions);
    checkStrength(verdicts ?? [], questions);
  }
  const [upload, ...more] = await filesOfRound(ctx.tx, campaign.id, input);
  const jobId = ctx.newId();
  const { importId, moreUploads: _more, ...named } = input;
  const wanted = { ...named, moreFiles: more.length > 0 ? more : null };
  const stored = await insertImport(ctx.tx, {
    ...wanted,
    id: importId,
    jobId,
    status: "queued",
    problems: [],
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  if (!stored) {
    const known = (await findImport(ctx.tx, importId))?.import;
    if (known && isRepeat(known, { ...wanted, createdBy: ctx.actor.userId }))
      return { importId, jobId: known.jobId };
    throw new DomainError(
      "CONFLICT",
      known
        ? "Another import has this id; mint a new one."
        : "Another import of this campaign is under way; wait for it or cancel it.",
      { importId },
    );
  }
  await insertJob(ctx.tx, {
    id: jobId,
    kind: "import",
    campaignId: campaign.id,
    subjectId: importId,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  await record(ctx, "import.start", "import", importId, {
    campaignId: campaign.id,
    file: upload.fileName,
    sha256: upload.sha256,
    ...(more.length > 0 && { moreFiles: more.map(({ fileName, sha256 }) => ({ file: fileName, sha256 })) }),
  });
  return { importId, jobId };
}
