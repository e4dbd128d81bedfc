import { z } from "zod";
import { fileOnDisk } from "@laurel/formats/files/file-bytes";
import { firstParquetRows } from "@laurel/formats/parquet/read-parquet-rows";
import { serveWorker } from "./serve-worker.ts";

const Input = z.strictObject({ file: z.string(), count: z.int().min(1) });

/** Decodes the beginning of a Parquet upload off the event loop. */
await serveWorker(async (line) => {
  const { file, count } = Input.parse(line.data);
  return firstParquetRows(await fileOnDisk(file), count);
});
