import type { IncomingMessage } from "node:http";

/** The origin that the browser sees: PUBLIC_URL's, else plain http at the Host it asked for. */
export function requestOrigin(
  request: Pick<IncomingMessage, "headers">,
  publicOrigin: string | undefined,
): string {
  if (publicOrigin) return publicOrigin;
  const origin = `http://${request.headers.host ?? "localhost"}`;
  return URL.canParse(origin) ? new URL(origin).origin : "http://localhost";
}
