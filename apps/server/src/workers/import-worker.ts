import { z } from "zod";
import { stageFiles, type StageWork } from "@laurel/api/imports/stage-files";
import { DomainError } from "@laurel/core/errors/domain-error";
import { holdsJob } from "@laurel/db/queries/jobs";
import { openSeat } from "@laurel/db/store/open-store";
import type { WriterSeat } from "@laurel/db/store/store";
import { fileOnDisk } from "@laurel/formats/files/file-bytes";
import { readStagedRows } from "@laurel/formats/read/read-prompt-records";
import { drawRandom } from "../instance/random-bytes.ts";
import { serveWorker } from "./serve-worker.ts";

const isObject = (value: unknown) => typeof value === "object" && value !== null;

// The parent is our own code and has checked what it sends.
const Input = z.strictObject({
  work: z.custom<StageWork>(isObject),
  seat: z.custom<WriterSeat>(isObject),
  lease: z.strictObject({ jobId: z.string(), owner: z.string() }),
});

/**
 * Reads, checks and stages the uploads of a round on a connection of its own, so that no row comes near the
 * event loop. It is ended from outside when the import is cancelled.
 */
await serveWorker(async (line) => {
  const { work, seat, lease } = Input.parse(line.data);
  const files = work.files.map(async ({ name, path }) => ({ name, file: await fileOnDisk(path) }));
  const batches = readStagedRows(await Promise.all(files), work.options);
  const writer = await openSeat(seat);
  try {
    return await stageFiles(work, {
      ...writer,
      // A process that was asleep doesn't know yet that another one has its job.
      transaction: (body) =>
        writer.transaction(async (tx) => {
          if (await holdsJob(tx, lease)) return body(tx);
          throw new DomainError("UNAVAILABLE", "The job is handed over: lease lost.");
        }),
      batches,
      now: () => Date.now(),
      random: drawRandom,
      signal: new AbortController().signal,
      onProgress: line.progress,
    });
  } finally {
    await writer.close();
  }
});
