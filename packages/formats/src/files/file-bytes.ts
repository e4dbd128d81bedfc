import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

/** A file's bytes, wherever it lies: all of them, or those from `start` to `end`, both included. */
export type FileBytes = {
  readonly size: number;
  read(range?: { readonly start: number; readonly end: number }): AsyncIterable<Uint8Array>;
};

const READ_BYTES = 256 * 1024;

/** A file by its path. */
export async function fileOnDisk(path: string): Promise<FileBytes> {
  const { size } = await stat(path);
  return { size, read: (range) => createReadStream(path, { ...range, highWaterMark: READ_BYTES }) };
}

/** The bytes of a file from `start` up to but without `end`, as far as the file has them. */
export async function readBytes(file: FileBytes, start: number, end: number): Promise<Buffer> {
  const last = Math.min(end, file.size) - 1;
  if (last < start) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.read({ start, end: last })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The chunks that were already taken from an iterator, and then what it still has; closes it at the end. */
export async function* followedBy(
  begun: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* begun;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** The same bytes; `onRead` hears how many more were read. */
export async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onRead(chunk.length);
    yield chunk;
  }
}
