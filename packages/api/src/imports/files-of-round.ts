import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { distinctNames, type RoundFile } from "@laurel/core/imports/import-preview";
import { findUpload } from "@laurel/db/queries/imports";
import type { ReadDb } from "@laurel/db/store/store";

const MOST_FILES = 100;

/** The files that are read after the first one, in their order. */
export const MoreUploads = z
  .array(Id)
  .max(MOST_FILES - 1, `a round can have at most ${MOST_FILES} files`)
  .optional();

type Uploads = { readonly uploadId: string; readonly moreUploads?: readonly string[] | undefined };

/**
 * The files of one round, each under a name of its own. One mapping is read from all of them, so they have to be
 * written alike.
 */
export async function filesOfRound(
  db: ReadDb,
  campaignId: string,
  { uploadId, moreUploads = [] }: Uploads,
): Promise<[RoundFile, ...RoundFile[]]> {
  const first = await uploadIn(db, campaignId, uploadId);
  const uploads = [first];
  for (const id of moreUploads) {
    const upload = await uploadIn(db, campaignId, id);
    if (upload.seen?.written !== first.seen?.written)
      throw new DomainError(
        "INVALID",
        `${JSON.stringify(upload.fileName)} is written as ${writtenAs(upload)}, and ${JSON.stringify(first.fileName)} as ${writtenAs(first)}. Files of one round must be written alike: import them one after the other.`,
        { uploadId: id },
      );
    uploads.push(upload);
  }
  const names = distinctNames(uploads.map(({ fileName }) => fileName));
  const [, ...others] = uploads.map((upload, index) => fileOf(upload, names[index]));
  return [fileOf(first), ...others];
}

type Upload = NonNullable<Awaited<ReturnType<typeof findUpload>>>;

async function uploadIn(db: ReadDb, campaignId: string, uploadId: string): Promise<Upload> {
  const upload = await findUpload(db, uploadId);
  if (upload?.campaignId !== campaignId)
    throw new DomainError("NOT_FOUND", "There is no such upload in this campaign; upload the file again.", {
      uploadId,
    });
  return upload;
}

const fileOf = ({ id, fileName, sha256, bytes }: Upload, name = fileName): RoundFile => ({
  uploadId: id,
  fileName: name,
  sha256,
  bytes,
});

const WRITTEN = { jsonl: "JSON", csv: "CSV", parquet: "Parquet" } as const;
const writtenAs = ({ seen }: Upload) => (seen ? WRITTEN[seen.written] : "something else");
