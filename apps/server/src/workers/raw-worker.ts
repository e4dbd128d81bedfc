import { createReadStream } from "node:fs";
import { z } from "zod";
import { readRawRows } from "@laurel/api/raw/read-raw-rows";
import { serveWorker } from "./serve-worker.ts";

const READ_BYTES = 256 * 1024;
const Input = z.strictObject({ file: z.string() });

/** Parses and checks a raw file off the event loop. */
await serveWorker(async (line) => {
  const { file } = Input.parse(line.data);
  for await (const batch of readRawRows(createReadStream(file, { highWaterMark: READ_BYTES })))
    await line.batch(batch);
});
