import type { z } from "zod";
import { askServer } from "./ask-server.ts";
import type { Connection } from "./connection.ts";

/** GETs, or POSTs `body`, below /api/v1, and reads the answer by its schema. */
export async function callRest<T>(
  connection: Connection,
  path: string,
  schema: z.ZodType<T>,
  body?: unknown,
): Promise<T> {
  const request =
    body === undefined ? {} : { method: "POST", body: JSON.stringify(body), type: "application/json" };
  const response = await askServer(connection, `/api/v1${path}`, request);
  return schema.parse(await response.json());
}
