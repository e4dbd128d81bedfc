import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FileStore } from "@laurel/api/file-store";

const TYPES: Readonly<Record<string, string>> = {
  jsonl: "application/jsonl",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
};

type Download = { readonly sha256: string; readonly fileName: string };

/**
 * Streams a stored file at the pace of its reader. Its ETag is its hash, so a broken download can go on where
 * it stopped.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  files: FileStore,
  { sha256, fileName }: Download,
): Promise<void> {
  const size = await files.size(sha256);
  const etag = `"${sha256}"`;
  const { "if-none-match": known, "if-range": ifRange, range: rangeHeader } = request.headers;
  response.setHeader("etag", etag);
  response.setHeader("cache-control", "private, no-cache");
  if (known?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag))
    return void response.writeHead(304).end();

  const range = ifRange === undefined || ifRange === etag ? parseRange(rangeHeader, size) : undefined;
  response.setHeader("accept-ranges", "bytes");
  response.setHeader("content-type", TYPES[fileName.split(".").at(-1) ?? ""] ?? "application/octet-stream");
  response.setHeader("content-disposition", contentDisposition(fileName));
  if (range === null) return void response.writeHead(416, { "content-range": `bytes */${size}` }).end();
  if (range) response.setHeader("content-range", `bytes ${range.start}-${range.end}/${size}`);
  response.writeHead(range ? 206 : 200, { "content-length": range ? range.end - range.start + 1 : size });
  if (request.method === "HEAD" || size === 0) return void response.end();
  await pour(files.read(sha256, range), response);
}

export type ByteRange = { readonly start: number; readonly end: number };

/**
 * The single range that a Range header asks for within `size` bytes (RFC 9110 §14.2). Undefined means to send
 * the whole: the header is absent, malformed or asks for several ranges. Null means that the range is
 * outside.
 */
export function parseRange(header: string | undefined, size: number): ByteRange | undefined | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!match) return undefined;
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return undefined;
  if (first === "")
    return Number(last) === 0 || size === 0
      ? null
      : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return undefined;
  return start >= size ? null : { start, end };
}

/** The header that names a download: ASCII for old clients, UTF-8 for the others (RFC 6266, RFC 8187). */
export function contentDisposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\/%]/g, "_");
  const utf8 = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}

/** Sends bytes as the body of a response, at the pace of its reader, through the transformations given. */
export async function pour(
  bytes: AsyncIterable<Uint8Array>,
  response: ServerResponse,
  through: readonly Transform[] = [],
): Promise<void> {
  await pipeline([Readable.from(bytes, { objectMode: false }), ...through, response]).catch(
    (error: NodeJS.ErrnoException) => {
      // The reader went away, so there is nobody to tell.
      if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
    },
  );
}
