import type { IncomingMessage, ServerResponse } from "node:http";
import { DomainError } from "@laurel/core/errors/domain-error";

const BASE = "http://laurel.invalid";

/**
 * A request's path (decoded by segments) and query. Only targets that are paths are accepted, since this
 * server is no proxy.
 */
export function parseTarget(target: string | undefined): {
  readonly path: string;
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
} {
  try {
    if (!target?.startsWith("/")) throw new URIError("not a path");
    const url = new URL(BASE + target);
    const segments = url.pathname.split("/").slice(1).map(decodeURIComponent);
    if (segments.some((segment) => segment.includes("\0"))) throw new URIError("U+0000");
    return { path: url.pathname, segments, query: url.searchParams };
  } catch {
    throw new DomainError("INVALID", "The address is malformed.");
  }
}

/** The whole body, or TOO_LARGE as soon as it passes the limit. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > limitBytes)
      throw new DomainError("TOO_LARGE", `The request's body is over ${limitBytes} bytes.`, { limitBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

/** Closes the connection of a client that doesn't send its body in time, since open requests cost memory. */
export function limitBodyTime(
  request: IncomingMessage,
  response: ServerResponse,
  milliseconds: number,
): void {
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, milliseconds);
  timer.unref();
  const stop = () => clearTimeout(timer);
  request.once("end", stop);
  response.once("close", stop);
}
