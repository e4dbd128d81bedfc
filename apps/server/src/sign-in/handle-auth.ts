import type { IncomingMessage, ServerResponse } from "node:http";
import { parse as parseForm } from "node:querystring";
import type { NextApiRequest, NextApiResponse } from "next";
import { requestOrigin } from "../http/browser-protection.ts";
import { clientAddress } from "../http/client-address.ts";
import { type parseTarget, readBody } from "../http/incoming-request.ts";
import type { Instance } from "../instance/instance.ts";
import { authOptions, nextAuthModules } from "./auth-options.ts";
import { parseCookies } from "./request-context.ts";

const FORM_BYTES = 64 * 1024;

function parseBody(bytes: Buffer, contentType: string | undefined): Record<string, unknown> {
  if (!contentType?.includes("application/json")) return { ...parseForm(bytes.toString("utf8")) };
  const body: unknown = JSON.parse(bytes.toString("utf8"));
  return typeof body === "object" && body !== null ? { ...body } : {};
}

/** The methods of a Next API response that next-auth calls, on a plain response. */
function apiResponse(response: ServerResponse) {
  const send = (type: string, text: string) => {
    if (!response.hasHeader("content-type")) response.setHeader("content-type", type);
    response.setHeader("cache-control", "no-store");
    response.end(text);
  };
  const json = (body: unknown) => send("application/json; charset=utf-8", JSON.stringify(body));
  const answer = {
    getHeader: (name: string) => response.getHeader(name),
    setHeader(name: string, value: string | string[]) {
      response.setHeader(name, value);
      return answer;
    },
    status(code: number) {
      response.statusCode = code;
      return answer;
    },
    json,
    send: (body: unknown) =>
      typeof body === "string" || body === undefined
        ? send("text/html; charset=utf-8", body ?? "")
        : json(body),
    end: () => send("text/plain", ""),
  };
  return answer;
}

/** Serves next-auth on node:http, with objects in the shape of Next's API requests and responses. */
export async function handleAuth(
  instance: Instance,
  request: IncomingMessage,
  response: ServerResponse,
  target: ReturnType<typeof parseTarget>,
): Promise<void> {
  const origin = requestOrigin(request, instance.config.publicOrigin);
  const { host, protocol } = new URL(origin);
  // next-auth builds its addresses from these two headers, so we set them and ignore those of the client.
  process.env["AUTH_TRUST_HOST"] = "true";
  const headers = {
    ...request.headers,
    "x-forwarded-host": host,
    "x-forwarded-proto": protocol.slice(0, -1),
  };
  const body =
    request.method === "POST"
      ? parseBody(await readBody(request, FORM_BYTES), request.headers["content-type"])
      : undefined;
  const query = { ...Object.fromEntries(target.query), nextauth: target.segments.slice(2) };
  const apiRequest = {
    method: request.method,
    headers,
    body,
    query,
    cookies: parseCookies(request.headers.cookie),
  };
  const address = clientAddress(request, instance.config.trustProxy);
  // Next's types ask for a whole Next request; these are the fields that next-auth reads.
  await nextAuthModules.handle(
    apiRequest as unknown as NextApiRequest,
    apiResponse(response) as unknown as NextApiResponse,
    authOptions(instance, address, origin),
  );
}
