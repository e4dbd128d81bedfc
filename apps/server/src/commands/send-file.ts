import { askServer } from "./ask-server.ts";
import type { Connection } from "./connection.ts";
import { fileBody } from "./file-body.ts";

/** POSTs a file as the raw body below /api/v1, without holding it in memory, and gives back the answer. */
export async function sendFile(connection: Connection, path: string, file: string): Promise<unknown> {
  const response = await askServer(connection, `/api/v1${path}`, {
    method: "POST",
    body: await fileBody(file),
    type: "application/octet-stream",
  });
  return response.json();
}
