import { z } from "zod";
import { askServer } from "./ask-server.ts";
import type { Connection } from "./connection.ts";

const Envelope = z.object({ result: z.object({ data: z.unknown() }) });

/** Calls a procedure as tRPC's HTTP protocol says, and reads the answer by its schema. */
export async function callProcedure<T>(
  connection: Connection,
  kind: "query" | "mutation",
  procedure: string,
  input: unknown,
  schema: z.ZodType<T>,
): Promise<T> {
  const text = JSON.stringify(input);
  const response = await (kind === "query"
    ? askServer(connection, `/trpc/${procedure}?input=${encodeURIComponent(text)}`)
    : askServer(connection, `/trpc/${procedure}`, { method: "POST", body: text, type: "application/json" }));
  return schema.parse(Envelope.parse(await response.json()).result.data);
}
