import type { ServerResponse } from "node:http";
import type { DomainError, ErrorCode } from "@laurel/core/errors/domain-error";

/** Answers with JSON that no cache keeps. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": bytes.length,
    "cache-control": "no-store",
  });
  response.end(bytes);
}

const STATUS: Record<ErrorCode, number> = {
  INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LEASE_LOST: 409,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

/** Answers with a DomainError in the shape of all routes but /trpc. An answer that has begun is cut off. */
export function sendError(response: ServerResponse, error: DomainError): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error.code === "UNAUTHENTICATED") response.setHeader("www-authenticate", "Bearer");
  // The connection closes, so that nobody waits for the rest of a refused upload.
  if (error.code === "TOO_LARGE") response.setHeader("connection", "close");
  sendJson(response, STATUS[error.code], {
    error: { code: error.code, message: error.message, details: error.details },
  });
}
