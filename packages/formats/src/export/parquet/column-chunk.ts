import type { ColumnMetaData, SchemaTree } from "hyparquet";
import { getPageBoundaries } from "hyparquet-writer/src/column.js";
import { encodeNestedValues } from "hyparquet-writer/src/dremel.js";
import { getMaxDefinitionLevel, getMaxRepetitionLevel } from "hyparquet/src/schema.js";
import { dataPage, type LeafShape } from "./data-page.ts";

const PAGE_BYTES = 1_048_576;

/** A column of a row group: its bytes, and what the footer says of them but where they stand. */
export type WrittenColumn = {
  readonly bytes: readonly Uint8Array[];
  readonly meta: Omit<ColumnMetaData, "data_page_offset">;
};

/**
 * One column of values of a row group, in pages of about 1 MiB that begin at rows, which are compressed
 * beside one another. `rows` are the values of the top column that it is in.
 */
export async function columnChunk(
  path: readonly SchemaTree[],
  rows: readonly unknown[],
): Promise<WrittenColumn> {
  const { values, definitionLevels, repetitionLevels } = encodeNestedValues([...path], [...rows]);
  const type = path.at(-1)?.element.type ?? "BYTE_ARRAY";
  const shape: LeafShape = {
    type,
    definition: getMaxDefinitionLevel([...path]),
    repetition: getMaxRepetitionLevel([...path]),
  };
  const pages = await Promise.all(
    getPageBoundaries(values, type, undefined, PAGE_BYTES, repetitionLevels).map(({ start, end }) =>
      dataPage(
        {
          values: [...values].slice(start, end),
          definitions: definitionLevels.slice(start, end),
          repetitions: repetitionLevels.slice(start, end),
        },
        shape,
      ),
    ),
  );
  return {
    bytes: pages.flatMap(({ bytes }) => bytes),
    meta: {
      type,
      encodings: ["PLAIN", "RLE"],
      path_in_schema: path.slice(1).map(({ element }) => element.name),
      codec: "ZSTD",
      num_values: BigInt(values.length),
      total_uncompressed_size: BigInt(pages.reduce((sum, { uncompressed }) => sum + uncompressed, 0)),
      total_compressed_size: BigInt(pages.reduce((sum, { size }) => sum + size, 0)),
    },
  };
}
