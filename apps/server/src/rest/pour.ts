import type { ServerResponse } from "node:http";
import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Sends bytes as a response's body at the reader's pace, through a transformation where there is one. */
export async function pour(
  bytes: AsyncIterable<Uint8Array>,
  response: ServerResponse,
  through: readonly Transform[] = [],
): Promise<void> {
  await pipeline([Readable.from(bytes, { objectMode: false }), ...through, response]).catch(
    (error: NodeJS.ErrnoException) => {
      // The reader went away; there is nobody to tell.
      if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
    },
  );
}
