import { z } from "zod";
import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { ImportFormat } from "@laurel/core/imports/import-formats";
import { NamePolicy } from "@laurel/core/imports/name-policy";
import { QuestionSet } from "@laurel/core/questions/question-set";
import { fileOnDisk } from "@laurel/formats/files/file-bytes";
import { readStagedRows } from "@laurel/formats/read/read-prompt-records";
import { serveWorker } from "./serve-worker.ts";

const Input = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), path: z.string() })).min(1),
  format: ImportFormat,
  mapping: ColumnMapping,
  namePolicy: NamePolicy,
  minResponses: z.int().min(1),
  questions: QuestionSet,
});

/** Parses and checks the uploads of a round off the event loop. */
await serveWorker(async (line) => {
  const { files, ...options } = Input.parse(line.data);
  const named = await Promise.all(
    files.map(async ({ name, path }) => ({ name, file: await fileOnDisk(path) })),
  );
  for await (const batch of readStagedRows(named, options)) await line.batch(batch);
});
