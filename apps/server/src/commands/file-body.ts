import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { DomainError } from "@laurel/core/errors/domain-error";

/** A file as a request's body, read as it is sent. */
export async function fileBody(file: string): Promise<ReadableStream> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new DomainError("NOT_FOUND", `There is no file ${file}.`);
  return Readable.toWeb(createReadStream(file)) as ReadableStream;
}
