import type { ImportFormat } from "@laurel/core/imports/import-formats";
import { readBytes } from "@laurel/formats/files/file-bytes";
import type { NumberedRow } from "@laurel/formats/files/rows";
import { isParquet } from "@laurel/formats/parquet/row-groups";
import { readFileRows } from "@laurel/formats/read/file-rows";
import type { RequestContext } from "../request-context.ts";
import { storedFile } from "./stored-file.ts";

/**
 * At least the first `count` rows of a stored file, as far as it has them; of Parquet no more, since they are
 * decoded elsewhere.
 */
export async function* previewRows(
  ctx: Pick<RequestContext, "files" | "firstParquetRows">,
  sha256: string,
  format: ImportFormat,
  count: number,
): AsyncGenerator<Iterable<NumberedRow>> {
  const file = await storedFile(ctx.files, sha256);
  if (isParquet(await readBytes(file, 0, 4))) yield await ctx.firstParquetRows(sha256, count);
  else yield* readFileRows(file, format);
}
