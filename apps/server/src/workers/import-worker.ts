import { z } from "zod";
import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { ImportFormat } from "@laurel/core/imports/import-formats";
import { NamePolicy } from "@laurel/core/imports/name-policy";
import { fileOnDisk } from "@laurel/formats/files/file-bytes";
import { readStagedRows } from "@laurel/formats/read/read-prompt-records";
import { serveWorker } from "./serve-worker.ts";

const Input = z.strictObject({
  file: z.string(),
  format: ImportFormat,
  mapping: ColumnMapping,
  namePolicy: NamePolicy,
  minResponses: z.int().min(1),
});

/** Parses and checks an upload off the event loop. */
await serveWorker(async (line) => {
  const { file, ...options } = Input.parse(line.data);
  for await (const batch of readStagedRows(await fileOnDisk(file), options)) await line.batch(batch);
});
