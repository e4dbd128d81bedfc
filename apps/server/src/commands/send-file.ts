import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { DomainError } from "@laurel/core/errors/domain-error";
import { askServer } from "./ask-server.ts";
import type { Connection } from "./connection.ts";

/** POSTs a file as the raw body below /api/v1, without holding it in memory, and gives back the answer. */
export async function sendFile(connection: Connection, path: string, file: string): Promise<unknown> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new DomainError("NOT_FOUND", `There is no file ${file}.`);
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream;
  const response = await askServer(connection, `/api/v1${path}`, { method: "POST", body, type: "application/octet-stream" });
  return response.json();
}
