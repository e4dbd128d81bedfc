import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { checkMapping, ColumnMapping } from "@laurel/core/imports/column-mapping";
import { ImportFormat } from "@laurel/core/imports/import-formats";
import { DEFAULT_NAME_POLICY, NamePolicy } from "@laurel/core/imports/name-policy";
import { mappingFor } from "@laurel/core/imports/recorded-judgments";
import { problemOf } from "@laurel/core/imports/refused-rows";
import { checkTaskChoice } from "@laurel/core/imports/task-choice";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import type { FilePreview } from "./file-preview.ts";
import { filesOfRound, MoreUploads } from "./files-of-round.ts";
import { compareRows, type IdCounts } from "./row-ids.ts";

export const PreviewImport = z.strictObject({
  campaignId: Id,
  uploadId: Id,
  moreUploads: MoreUploads,
  format: ImportFormat,
  mapping: ColumnMapping,
  namePolicy: NamePolicy.default(DEFAULT_NAME_POLICY),
});
export type PreviewImport = z.infer<typeof PreviewImport>;

/** A preview, with what the rows are beside those that came under the same ids; null without a column of ids. */
type ImportPreview = FilePreview & { readonly ids: IdCounts | null };

/**
 * The first rows as they would be imported, or why they would not; what each column is taken for, the columns
 * that may hold labels and are not read, and the verdicts that may be read. Nothing is stored.
 */
export async function previewImport(
  ctx: RequestContext & { readonly actor: Actor },
  input: PreviewImport,
): Promise<ImportPreview> {
  const campaign = await requireCampaign(ctx.store.read, ctx.actor, input.campaignId, "campaign.import");
  const files = await filesOfRound(ctx.store.read, campaign.id, input);
  checkMapping(input.format, input.mapping);
  const questions = await questionSet(ctx.store.read, campaign.id, campaign.questionsVersion);
  checkTaskChoice(input.mapping.tasks, questions);
  const { format, mapping, namePolicy } = input;
  const { responsesPerTask, maxPairsPerPrompt } = campaign;
  const work = {
    format,
    mapping: mappingFor(mapping, questions),
    namePolicy,
    campaign: { questions, responsesPerTask, maxPairsPerPrompt },
    refusedIds: [],
  };
  const { preview, identified } = await ctx.previewFiles(files, work);
  if (mapping.id === undefined) return { ...preview, ids: null };
  const { counts: ids, refused } = await compareRows(
    ctx.store.read,
    { campaignId: campaign.id, field: mapping.id },
    identified,
  );
  if (refused.length === 0) return { ...preview, ids };
  // What refused rows would have brought is not counted, so the files are read once more without them.
  const names = files.map(({ fileName: name }) => ({ name }));
  const problems = refused.map((row) => problemOf(row, names));
  return { ...(await ctx.previewFiles(files, { ...work, refusedIds: problems })).preview, ids };
}
