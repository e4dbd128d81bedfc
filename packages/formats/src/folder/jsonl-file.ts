import type { Split } from "../splits/splits.ts";
import type { FolderFiles } from "./folder-files.ts";
import type { RecordFiles } from "./record-files.ts";

/** A split in JSON Lines, in one file. */
export async function jsonlFile(files: FolderFiles, split: Split): Promise<RecordFiles> {
  const file = await files.open(`${split}.jsonl`);
  let rows = 0;
  return {
    write: async (records) => {
      rows += records.length;
      await file.write(Buffer.from(records.map(({ line }) => `${line}\n`).join("")));
    },
    finish: async () => [{ ...(await file.finish(rows)), split, kind: "jsonl" }],
  };
}
