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
