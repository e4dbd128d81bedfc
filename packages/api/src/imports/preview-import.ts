import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { checkMapping, ColumnMapping } from "@laurel/core/imports/column-mapping";
import { ImportFormat } from "@laurel/core/imports/import-formats";
import { NamePolicy } from "@laurel/core/imports/name-policy";
import { unaskedKind } from "@laurel/core/imports/recorded-judgments";
import { findUpload } from "@laurel/db/queries/imports";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { NumberedRow } from "@laurel/formats/files/rows";
import { readFileRows } from "@laurel/formats/read/file-rows";
import { type ImportItem, readPromptRecords } from "@laurel/formats/read/read-prompt-records";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { storedFile } from "./create-upload.ts";
import { minResponses } from "./start-import.ts";

export const PreviewImport = z.strictObject({
  campaignId: Id,
  uploadId: Id,
  format: ImportFormat,
  mapping: ColumnMapping,
  namePolicy: NamePolicy,
});
export type PreviewImport = z.infer<typeof PreviewImport>;

const SHOWN = 20;

/**
 * The first rows as they would be imported, or why they would not; `refusal` says why the file as a whole
 * can't be imported. Nothing is stored.
 */
export async function previewImport(
  ctx: RequestContext & { readonly actor: Actor },
  input: PreviewImport,
): Promise<{ items: ImportItem[]; refusal: string | null }> {
  const campaign = await requireCampaign(ctx.store.read, ctx.actor, input.campaignId, "campaign.import");
  const upload = await findUpload(ctx.store.read, input.uploadId);
  if (upload?.campaignId !== input.campaignId)
    throw new DomainError("NOT_FOUND", "There is no such upload in this campaign; upload the file again.", {
      uploadId: input.uploadId,
    });
  checkMapping(input.format, input.mapping);
  const items: ImportItem[] = [];
  for await (const batch of readPromptRecords(await previewRows(ctx, upload.sha256, input.format, SHOWN), {
    ...input,
    minResponses: minResponses(campaign),
  })) {
    items.push(...batch.slice(0, SHOWN - items.length));
    if (items.length >= SHOWN) break;
  }
  const questions = await questionSet(ctx.store.read, campaign.id, campaign.questionsVersion);
  return {
    items,
    refusal: unaskedKind(
      items.flatMap((item) => ("record" in item ? [item.record] : [])),
      questions,
    ),
  };
}

/**
 * At least the first `count` rows of a stored file, or all of them if there are fewer. A Parquet file gives
 * no more than these, since they are decoded elsewhere.
 */
async function previewRows(
  ctx: Pick<RequestContext, "files" | "firstParquetRows">,
  sha256: string,
  format: ImportFormat,
  count: number,
): Promise<AsyncIterable<Iterable<NumberedRow>>> {
  return readFileRows(await storedFile(ctx.files, sha256), format, {
    ofParquet: async function* () {
      yield await ctx.firstParquetRows(sha256, count);
    },
  });
}
