import { fileStem } from "../splits/file-stem.ts";
import type { EncodedRow } from "./encoded-rows.ts";
import type { FolderFiles } from "./folder-files.ts";
import type { RecordFiles, RowPlace } from "./record-files.ts";

const LINE_FEED = 0x0a;

/** A split in JSON Lines, in one file. */
export async function jsonlFile(files: FolderFiles, { config, split }: RowPlace): Promise<RecordFiles> {
  const file = await files.open(`${fileStem(config, split)}.jsonl`);
  let rows = 0;
  return {
    write: async (records) => {
      rows += records.length;
      await file.write(bytesOf(records));
    },
    finish: async () => [{ ...(await file.finish(rows)), split, config, kind: "jsonl" }],
  };
}

/** Line by line: joined first, one letter outside Latin-1 would make all of them slow to encode. */
function bytesOf(records: readonly EncodedRow[]): Buffer {
  const bytes = Buffer.allocUnsafe(records.reduce((sum, { line }) => sum + Buffer.byteLength(line) + 1, 0));
  let at = 0;
  for (const { line } of records) {
    at += bytes.write(line, at);
    at = bytes.writeUInt8(LINE_FEED, at);
  }
  return bytes;
}
