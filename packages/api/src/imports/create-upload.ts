import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import type { SeenFile } from "@laurel/core/imports/import-preview";
import { LIMITS, SafeText, storableText } from "@laurel/core/text/text-limits";
import { insertUpload, listImports } from "@laurel/db/queries/imports";
import type { ReadDb } from "@laurel/db/store/store";
import type { FileBytes } from "@laurel/formats/files/file-bytes";
import { canonicalJson } from "@laurel/formats/files/hash";
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
  const { sha256, bytes, isNew } = await ctx.files.write(input.bytes);
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
  ).catch(async (error: unknown) => {
    if (isNew) await ctx.files.remove(sha256);
    throw error;
  });
  const seen: SeenFile = {
    format,
    written: byColumns.format,
    columns: columns.map((column) => storableText(column)),
  };
  const remembered = await rememberedReading(ctx.store.read, input.campaignId, seen);
  const now = ctx.now();
  const uploadId = uuidV7(now, ctx.random(10));
  await ctx.store.transaction((tx) =>
    insertUpload(tx, {
      id: uploadId,
      campaignId: input.campaignId,
      fileName: name.data,
      sha256,
      bytes,
      seen,
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
    remembered,
  };
}

const LOOKED_BACK = 20;

/**
 * How the newest import of a file with the same columns was read, whether it came in or not; null if there is
 * none. People who import a second file, or the mended one, mean the same by them.
 */
async function rememberedReading(db: ReadDb, campaignId: string, { written, columns }: SeenFile) {
  const names = canonicalJson(columns.toSorted());
  const { rows } = await listImports(db, { campaignId, search: "", limit: LOOKED_BACK, offset: 0 });
  const found = rows.find(
    ({ upload: { seen } }) => seen?.written === written && canonicalJson(seen.columns.toSorted()) === names,
  );
  if (!found) return null;
  const { format, mapping, namePolicy } = found.import;
  return { format, mapping, namePolicy, fileName: found.upload.fileName };
}

/** A stored file as importers read it. */
export async function storedFile(files: FileStore, sha256: string): Promise<FileBytes> {
  return { size: await files.size(sha256), read: (range) => files.read(sha256, range) };
}
