import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createGunzip, createZstdDecompress } from "node:zlib";
import type { Compression } from "@laurel/core/datasets/stored-file";
import { DomainError } from "@laurel/core/errors/domain-error";
import { askServer } from "./ask-server.ts";
import type { Connection } from "./server-connection.ts";

/** How the download is compressed, and the hash of what it unpacks to. */
type Compressed = { readonly compression: Compression; readonly sha256: string };

/**
 * Downloads to a file. The file appears only once it is whole and its hash is right: for a compressed
 * download the hash of what it unpacks to, else that of the ETag where there is one.
 */
export async function download(
  connection: Connection,
  path: string,
  file: string,
  compressed?: Compressed,
): Promise<void> {
  const response = await askServer(connection, `/api/v1${path}`);
  const expected = compressed?.sha256 ?? response.headers.get("etag")?.replaceAll('"', "");
  const draft = `${file}.part`;
  await mkdir(dirname(file), { recursive: true });
  const hash = createHash("sha256");
  try {
    if (!response.body) throw new DomainError("UNAVAILABLE", "The server sent no file.");
    // fetch's stream type and node's are two names for one thing.
    const source = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    if (!compressed) source.on("data", (chunk: Uint8Array) => hash.update(chunk));
    await pipeline(source, createWriteStream(draft));
    if (compressed)
      await pipeline(
        createReadStream(draft),
        compressed.compression === "gzip" ? createGunzip() : createZstdDecompress(),
        hash,
      );
    if (expected !== undefined && hash.digest("hex") !== expected)
      throw new DomainError("UNAVAILABLE", `${file} was damaged on the way. Try again.`);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
