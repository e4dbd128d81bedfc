import type { IncomingMessage } from "node:http";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const BEARER = /^bearer /i;

function originMatches(
  origin: string,
  headers: IncomingMessage["headers"],
  publicOrigin: string | undefined,
): boolean {
  if (!URL.canParse(origin)) return false;
  if (publicOrigin) return new URL(origin).origin === publicOrigin;
  return new URL(origin).host === headers.host?.toLowerCase();
}

/**
 * The reason to refuse a request that changes something, or undefined. A browser sends its cookie along with
 * requests that other sites make, so the headers must say that one of our pages made the request. Requests
 * with a bearer token are exempt, because browsers never add one on their own.
 */
export function sameOriginProblem(
  request: Pick<IncomingMessage, "method" | "headers">,
  publicOrigin: string | undefined,
): string | undefined {
  const { method = "GET", headers } = request;
  if (SAFE.has(method) || BEARER.test(headers.authorization ?? "")) return undefined;
  const site = headers["sec-fetch-site"];
  const { origin } = headers;
  if (site === "same-origin") return undefined;
  if (site !== undefined && site !== "none")
    return `This request came from another site (Sec-Fetch-Site: ${site}), so it was refused.`;
  if (origin !== undefined) {
    return originMatches(origin, headers, publicOrigin)
      ? undefined
      : `This request came from ${origin}, so it was refused. If that is this server's own address, set PUBLIC_URL to it.`;
  }
  return headers.cookie === undefined
    ? undefined
    : "This request has a cookie but doesn't say which page made it (Origin or Sec-Fetch-Site), so it was refused. Scripts use a token instead.";
}

/** The origin that the browser sees: that of PUBLIC_URL, else plain http at the host that it asked for. */
export function requestOrigin(
  request: Pick<IncomingMessage, "headers">,
  publicOrigin: string | undefined,
): string {
  if (publicOrigin) return publicOrigin;
  const origin = `http://${request.headers.host ?? "localhost"}`;
  return URL.canParse(origin) ? new URL(origin).origin : "http://localhost";
}
