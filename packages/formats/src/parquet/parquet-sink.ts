import { type ColumnChunk, parquetSchema, type RowGroup, type SchemaTree } from "hyparquet";
import { ByteWriter, type SchemaElement } from "hyparquet-writer";
import { writeMetadata } from "hyparquet-writer/src/metadata.js";
import type { OutputFile } from "../files/output-file.ts";
import { columnChunk, type WrittenColumn } from "./column-chunk.ts";

const GROUP_ROWS = 1_000;

/** Long rows come in smaller groups, since trainers and this writer hold a whole group in memory. */
const GROUP_CHARACTERS = 32_000_000;
const MAGIC = Buffer.from("PAR1");

/** A record and its JSONL line, by whose length groups are cut. */
type LinedRecord = { readonly record: Readonly<Record<string, unknown>>; readonly line: string };

type ParquetSink = {
  readonly write: (records: readonly LinedRecord[]) => Promise<void>;
  /** Writes what is held back. The file stays open: the caller that opened it closes it. */
  readonly finish: () => Promise<void>;
};

/**
 * Parquet with Zstandard, in row groups of 1,000 rows or 32 million characters. Bytes follow from the rows
 * alone: groups are cut by what they hold, not by how rows arrive, and nothing in the file tells a time.
 * hyparquet-writer's own writer compresses on this thread, and its Snappy took two fifths of all time: here a
 * group is compressed and written while the next is encoded. Plain values: texts hardly repeat, and looking
 * for a dictionary that pays costs more than compressing them.
 */
export function parquetSink(file: Pick<OutputFile, "write">, schema: readonly SchemaElement[]): ParquetSink {
  const leaves = leafPaths(schema);
  const groups: RowGroup[] = [];
  let offset = 0;
  let writing: Promise<void> = Promise.resolve();
  let group: LinedRecord["record"][] = [];
  let groupCharacters = 0;

  const append = async (bytes: Uint8Array): Promise<void> => {
    offset += bytes.length;
    await file.write(bytes);
  };
  const writeGroup = async (encoded: Promise<WrittenColumn[]>, rows: number): Promise<void> => {
    const columns: ColumnChunk[] = [];
    if (groups.length === 0) await append(MAGIC);
    for (const { bytes, meta } of await encoded) {
      columns.push({ file_offset: BigInt(offset), meta_data: { ...meta, data_page_offset: BigInt(offset) } });
      for (const piece of bytes) await append(piece);
    }
    const total = columns.reduce(
      (sum, { meta_data: meta }) => sum + (meta?.total_uncompressed_size ?? 0n),
      0n,
    );
    groups.push({ columns, total_byte_size: total, num_rows: BigInt(rows) });
  };
  const flush = async (): Promise<void> => {
    const rows = group;
    const encoded = Promise.all(
      leaves.map((path) =>
        columnChunk(
          path,
          rows.map((record) => record[path[1]?.element.name ?? ""]),
        ),
      ),
    );
    [group, groupCharacters] = [[], 0];
    const before = writing;
    writing = before.then(() => writeGroup(encoded, rows.length));
    // The caller that awaits this group next sees the error; until then it must not be an unhandled
    // rejection.
    writing.catch(() => undefined);
    encoded.catch(() => undefined);
    await before;
  };

  return {
    write: async (records) => {
      for (const { record, line } of records) {
        group.push(record);
        groupCharacters += line.length;
        if (group.length === GROUP_ROWS || groupCharacters >= GROUP_CHARACTERS) await flush();
      }
    },
    finish: async () => {
      if (group.length > 0) await flush();
      await writing;
      if (groups.length === 0) await append(MAGIC);
      const footer = new ByteWriter();
      const rows = groups.reduce((sum, { num_rows: some }) => sum + some, 0n);
      writeMetadata(footer, {
        version: 2,
        created_by: "laurel",
        schema: [...schema],
        num_rows: rows,
        row_groups: groups,
        metadata_length: 0,
      });
      await append(Buffer.concat([footer.getBytes(), MAGIC]));
    },
  };
}

/** The columns that hold values, each as the schema's nodes from the root to it. */
function leafPaths(schema: readonly SchemaElement[]): SchemaTree[][] {
  const below = (path: readonly SchemaTree[], { children, ...node }: SchemaTree): SchemaTree[][] => {
    const here = [...path, { ...node, children }];
    return children.length === 0 ? [here] : children.flatMap((child) => below(here, child));
  };
  return below([], parquetSchema({ schema: [...schema] }));
}
