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
