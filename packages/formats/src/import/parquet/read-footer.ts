import { parquetMetadata, parquetSchema, type FileMetaData, type RowGroup, type SchemaTree } from "hyparquet";
import type { FileBytes } from "../file-bytes.ts";
import { readBytes } from "../read-bytes.ts";
import { isParquet } from "./is-parquet.ts";
import { PARQUET_LIMITS } from "./parquet-limits.ts";

/**
 * What stands at a Parquet file's end: its schema, and where its row groups are. Throws where it claims more
 * than may be read.
 */
export async function readFooter(file: FileBytes): Promise<FileMetaData> {
  const tail = await readBytes(file, Math.max(0, file.size - 8), file.size);
  if (tail.length < 8 || !isParquet(tail.subarray(4)))
    throw new Error("it is cut off: its last bytes are missing");
  const length = tail.readUInt32LE(0);
  if (length > file.size - 8 || length > PARQUET_LIMITS.footerBytes)
    throw new Error(`its footer claims ${length} bytes`);
  const metadata = parquetMetadata(new Uint8Array(await readBytes(file, file.size - 8 - length, file.size)), {
    geoparquet: false,
  });
  if (metadata.schema.length > PARQUET_LIMITS.schemaElements)
    throw new Error(`its schema has ${metadata.schema.length} parts`);
  if (depthOf(parquetSchema(metadata)) > PARQUET_LIMITS.schemaDepth)
    throw new Error(`its schema is nested more than ${PARQUET_LIMITS.schemaDepth} deep`);
  for (const group of metadata.row_groups) checkGroup(group);
  return metadata;
}

function depthOf({ children }: SchemaTree): number {
  return 1 + Math.max(0, ...children.map(depthOf));
}

function checkGroup({ num_rows: rows, columns }: RowGroup): void {
  const sizes = columns.map(({ meta_data: meta }) => Number(meta?.total_compressed_size ?? 0));
  if (columns.some(({ file_path: elsewhere }) => elsewhere))
    throw new Error("its columns lie in other files");
  if (!(rows >= 0n) || sizes.some((size) => !(size >= 0))) throw new Error("its row groups have no size");
  if (
    rows > PARQUET_LIMITS.groupRows ||
    sizes.reduce((sum, size) => sum + size, 0) > PARQUET_LIMITS.groupBytes
  ) {
    throw new Error(
      `a row group has ${rows} rows in ${sizes.reduce((sum, size) => sum + size, 0)} bytes, more than may be read at once: write the file with smaller row groups`,
    );
  }
}
