import type { FileStore } from "@laurel/api/file-store";
import type { RequestContext } from "@laurel/api/request-context";
import type { NumberedRow } from "@laurel/formats/files/rows";
import { runWorker } from "./run-worker.ts";

/** Reads the first rows of stored Parquet files in a worker thread. */
export function readFirstRows(files: FileStore): RequestContext["firstParquetRows"] {
  // Both ends are this program's own.
  return async (sha256, count) =>
    (await runWorker(
      "parquet-worker",
      { file: files.path(sha256), count },
      { signal: new AbortController().signal },
    )) as readonly NumberedRow[];
}
