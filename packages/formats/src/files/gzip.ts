import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { DomainError } from "@laurel/core/errors/domain-error";
import { followedBy } from "./file-bytes.ts";

/** Whether bytes begin with gzip's magic number (RFC 1952 §2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The same bytes, gunzipped as they stream if they begin as gzip does. */
export async function* decompressed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const head = await firstBytes(iterator);
  const whole = followedBy(head.length === 0 ? [] : [head], iterator);
  if (isGzip(head)) yield* gunzipped(whole);
  else yield* whole;
}

async function firstBytes(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = new Uint8Array(0);
  while (head.length < 2) {
    const next = await iterator.next();
    if (next.done) return head;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // pipeline destroys gunzip with the error, and the loop below throws it: the callback has nothing to add.
  const gunzip = pipeline(
    Readable.from(bytes, { objectMode: true }),
    createGunzip({ chunkSize: 256 * 1024 }),
    () => undefined,
  );
  try {
    for await (const chunk of gunzip) yield chunk;
  } catch (error) {
    throw isDamage(error)
      ? new DomainError(
          "INVALID",
          `the gzip file is damaged or cut off (${error.message}): compress or upload it again`,
        )
      : error;
  }
}

function isDamage(error: unknown): error is Error {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("Z_")
  );
}
