import { createReadStream } from "node:fs";
import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { ImportFormat } from "@laurel/core/imports/import-format";
import { NamePolicy } from "@laurel/core/imports/name-policy";
import { readPromptRecords } from "@laurel/formats/import/read-prompt-records";
import { z } from "zod";
import { serveWorker } from "./serve-worker.ts";

const Input = z.strictObject({ file: z.string(), format: ImportFormat, mapping: ColumnMapping, namePolicy: NamePolicy });

/** Parses and checks an upload off the event loop. */
await serveWorker(async (line) => {
  const { file, ...options } = Input.parse(line.data);
  let bytesRead = 0;
  async function* counted() {
    for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
      bytesRead += chunk.length;
      yield chunk;
    }
  }
  for await (const items of readPromptRecords(counted(), options)) await line.batch({ items, bytesRead });
  return { bytesRead };
});
