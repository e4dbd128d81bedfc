import { DomainError, ERROR_CODES, type ErrorCode } from "@laurel/core/errors/domain-error";
import type { Connection } from "./connection.ts";

type Request = { readonly method?: string; readonly body?: RequestInit["body"]; readonly type?: string };

const isErrorCode = (code: unknown): code is ErrorCode => ERROR_CODES.some((known) => known === code);

async function errorOf(response: Response): Promise<DomainError> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text);
    // REST puts the code into the error, tRPC under its data.
    const domain = error.data?.domain ?? error;
    if (isErrorCode(domain.code)) return new DomainError(domain.code, domain.message, domain.details);
    return new DomainError("INTERNAL", String(error.message));
  } catch {
    // A proxy or another program answered.
    return new DomainError(
      "UNAVAILABLE",
      `${response.url} answered ${response.status} and not as Laurel does. Check the address.`,
    );
  }
}

/** Sends a request with the connection's token; what the server refuses is thrown as it said it. */
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
