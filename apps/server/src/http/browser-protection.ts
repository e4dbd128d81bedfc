import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Config } from "../config/config.ts";

const YEAR_SECONDS = 31_536_000;

/** Sets the headers that every answer carries. Next reads its nonce from the policy header of the request. */
export function setSecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  config: Pick<Config, "publicOrigin" | "dev">,
): void {
  const secure = config.publicOrigin?.startsWith("https:") ?? false;
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString("base64"),
    dev: config.dev,
    secure,
  });
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  // One-time links are in the path, so no other site may learn the address of a page.
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  if (secure) response.setHeader("strict-transport-security", `max-age=${YEAR_SECONDS}`);
}

type PolicyOptions = { readonly nonce: string; readonly dev: boolean; readonly secure: boolean };

/**
 * Only scripts with the nonce run, and nothing is fetched from elsewhere. React and KaTeX need inline styles.
 */
function contentSecurityPolicy({ nonce, dev, secure }: PolicyOptions): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

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
