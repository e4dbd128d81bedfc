import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { LIMITS, SafeText, storableText } from "@laurel/core/text/text-limits";
import { insertUpload } from "@laurel/db/queries/imports";
import type { FileBytes } from "@laurel/formats/files/file-bytes";
import { detectImport } from "@laurel/formats/read/detect-import";
import { requireCampaign } from "../access/require-access.ts";
import type { FileStore } from "../file-store.ts";
import type { Actor, RequestContext } from "../request-context.ts";

export type UploadInput = {
  readonly campaignId: string;
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** Keeps an uploaded file by its hash and says what it seems to be. Nothing of it is in the campaign yet. */
export async function createUpload(ctx: RequestContext & { readonly actor: Actor }, input: UploadInput) {
  await requireCampaign(ctx.store.read, ctx.actor, input.campaignId, "campaign.import");
  const name = SafeText.min(1).max(LIMITS.name).safeParse(input.fileName);
  if (!name.success)
    throw new DomainError("INVALID", "The file's name is empty, too long or not valid text; rename it.", {
      field: "name",
    });
  const { sha256, bytes } = await ctx.files.write(input.bytes);
  const {
    format,
    mapping,
    recognised,
    recognisedBy,
    byColumns,
    columns,
    rows: sample,
  } = await detectImport(await storedFile(ctx.files, sha256), name.data, (count) =>
    ctx.firstParquetRows(sha256, count),
  );
  const now = ctx.now();
  const uploadId = uuidV7(now, ctx.random(10));
  await ctx.store.transaction((tx) =>
    insertUpload(tx, {
      id: uploadId,
      campaignId: input.campaignId,
      fileName: name.data,
      sha256,
      bytes,
      seen: {
        format,
        written: byColumns.format,
        columns: columns.map((column) => storableText(column)),
      },
      createdBy: ctx.actor.userId,
      createdAt: now,
    }),
  );
  return {
    uploadId,
    bytes,
    sha256,
    detected: { format, mapping },
    recognised,
    recognisedBy,
    byColumns,
    columns,
    sample,
  };
}

/** A stored file as importers read it. */
export async function storedFile(files: FileStore, sha256: string): Promise<FileBytes> {
  return { size: await files.size(sha256), read: (range) => files.read(sha256, range) };
}
