import type { IncomingMessage, ServerResponse } from "node:http";
import type { FileStore } from "@laurel/api/file-store";
import { contentDisposition } from "./content-disposition.ts";
import { parseRange } from "./parse-range.ts";
import { pour } from "./pour.ts";

const TYPES: Readonly<Record<string, string>> = {
  jsonl: "application/jsonl",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
};

type Download = { readonly sha256: string; readonly fileName: string };

/**
 * Streams a stored file at the reader's pace; its hash is its ETag, so a broken download can go on where it
 * stopped.
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
