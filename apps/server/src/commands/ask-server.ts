import { z } from "zod";
import { DomainError, ERROR_CODES, type ErrorCode } from "@laurel/core/errors/domain-error";
import type { Connection } from "./server-connection.ts";

type Request = { readonly method?: string; readonly body?: RequestInit["body"]; readonly type?: string };

const isErrorCode = (code: unknown): code is ErrorCode => ERROR_CODES.some((known) => known === code);

async function errorOf(response: Response): Promise<DomainError> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text);
    // REST puts the code into the error itself, tRPC into the error's data.
    const domain = error.data?.domain ?? error;
    if (isErrorCode(domain.code)) return new DomainError(domain.code, domain.message, domain.details);
    return new DomainError("INTERNAL", String(error.message));
  } catch {
    // The text is no JSON of ours, so a proxy or another program answered.
    return new DomainError(
      "UNAVAILABLE",
      `${response.url} answered ${response.status} and not as Laurel does. Check the address.`,
    );
  }
}

/**
 * Sends a request with the connection's token. A refusal is thrown as the DomainError that the server sent.
 */
export async function askServer(
  { origin, token }: Connection,
  path: string,
  { method = "GET", body, type }: Request = {},
): Promise<Response> {
  let response: Response;
  try {
    const headers = { authorization: `Bearer ${token}`, ...(type && { "content-type": type }) };
    response = await fetch(origin + path, {
      method,
      headers,
      body: body ?? null,
      redirect: "error",
      ...(body instanceof ReadableStream && { duplex: "half" }),
    });
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new DomainError("UNAVAILABLE", `${origin} can't be reached: ${cause}`);
  }
  if (!response.ok) throw await errorOf(response);
  return response;
}

const Envelope = z.object({ result: z.object({ data: z.unknown() }) });

/** Calls a procedure by tRPC's HTTP protocol and parses the answer with a schema. */
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

/** GETs a path below /api/v1, or POSTs `body` to it, and parses the answer with a schema. */
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
