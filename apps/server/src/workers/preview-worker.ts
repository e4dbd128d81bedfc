import { z } from "zod";
import { previewFiles, type PreviewWork } from "@laurel/api/imports/file-preview";
import { fileOnDisk } from "@laurel/formats/files/file-bytes";
import { serveWorker } from "./serve-worker.ts";

// The parent is our own code and has checked what it sends.
const Input = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), path: z.string() })).min(1),
  work: z.custom<PreviewWork>((value) => typeof value === "object" && value !== null),
});

/** Reads the beginning of uploads, and counts what it would bring, off the event loop. */
await serveWorker(async (line) => {
  const { files, work } = Input.parse(line.data);
  const named = files.map(async ({ name, path }) => ({ name, file: await fileOnDisk(path) }));
  return previewFiles(await Promise.all(named), work);
});
