import { basename } from "node:path";
import { Readable } from "node:stream";
import { ContaminationListRef } from "@laurel/core/datasets/dataset-policies";
import { openNamed } from "../files/if-there.ts";
import { askServer } from "./ask-server.ts";
import type { Connection } from "./server-connection.ts";

/**
 * POSTs a file as the raw body to a path below /api/v1, without holding it in memory; resolves to the answer.
 */
export async function sendFile(connection: Connection, path: string, file: string): Promise<unknown> {
  const response = await askServer(connection, `/api/v1${path}`, {
    method: "POST",
    body: await fileBody(file),
    type: "application/octet-stream",
  });
  return response.json();
}

const Kept = ContaminationListRef.loose();

/**
 * Adds files, under their own names, to the lists that a campaign's datasets can be checked against. A list
 * that the campaign has already is not stored twice.
 */
export async function uploadLists(
  connection: Connection,
  campaignId: string,
  files: readonly string[],
): Promise<ContaminationListRef[]> {
  const lists: ContaminationListRef[] = [];
  for (const file of files) {
    const response = await askServer(
      connection,
      `/api/v1/campaigns/${campaignId}/lists?name=${encodeURIComponent(basename(file))}`,
      { method: "POST", body: await fileBody(file), type: "application/octet-stream" },
    );
    const { name, sha256 } = Kept.parse(await response.json());
    lists.push({ name, sha256 });
  }
  return lists;
}

/** A file as the body of a request, read while it is sent. */
async function fileBody(file: string): Promise<ReadableStream> {
  return Readable.toWeb((await openNamed(file)).createReadStream()) as ReadableStream;
}
