import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { columnNames } from "../formats/parquet/column-names.ts";
import type { OutputFile } from "./output-file.ts";

const GROUP_ROWS = 1_000;
/** Long rows come in smaller groups: trainers load a group at once, and so does this writer. */
const GROUP_CHARACTERS = 32_000_000;

/** A record and its JSONL line, by whose length groups are cut. */
type LinedRecord = { readonly record: Readonly<Record<string, unknown>>; readonly line: string };

type ParquetSink = {
  readonly write: (records: readonly LinedRecord[]) => Promise<void>;
  /** Writes what is held back. The file stays open: who opened it closes it. */
  readonly finish: () => Promise<void>;
};

/**
 * Parquet with Snappy, in row groups of 1,000 rows or 32 million characters. Bytes follow from the rows alone:
 * groups are cut by what they hold, not by how rows arrive, and nothing in the file tells a time.
 */
export function parquetSink(file: Pick<OutputFile, "write">, schema: readonly SchemaElement[]): ParquetSink {
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({ writer: bytes, schema: [...schema], createdBy: "laurel" });
  const names = columnNames(schema);
  let group: LinedRecord["record"][] = [];
  let groupCharacters = 0;

  const drain = async (): Promise<void> => {
    const written = bytes.getBytes().slice();
    // Only the buffer's index goes back: `offset` counts the whole file, and the footer points by it.
    bytes.index = 0;
    if (written.length > 0) await file.write(written);
  };
  const flush = async (): Promise<void> => {
    // Plain: texts hardly repeat, and looking for a dictionary that pays costs more than compressing them.
    const columnData = names.map((name) => ({ name, data: group.map((record) => record[name]), encoding: "PLAIN" as const }));
    await parquet.write({ columnData, rowGroupSize: GROUP_ROWS });
    group = [];
    groupCharacters = 0;
    await drain();
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
      await parquet.finish();
      await drain();
    },
  };
}
