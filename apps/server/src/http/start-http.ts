import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Instance } from "../instance/instance.ts";
import { createMetrics, type Metrics } from "../metrics/create-metrics.ts";
import { handleMetrics } from "../metrics/handle-metrics.ts";
import { handleRest } from "../rest/handle-rest.ts";
import { handleAuth } from "../sign-in/handle-auth.ts";
import { handleLocal } from "../sign-in/handle-local.ts";
import { sameOriginProblem, setSecurityHeaders } from "./browser-protection.ts";
import { handleTrpc } from "./handle-trpc.ts";
import { createReadiness, handleHealth, type Readiness } from "./health.ts";
import { limitBodyTime, parseTarget } from "./incoming-request.ts";
import { openPages, type Pages } from "./open-pages.ts";
import { sendError } from "./send-json.ts";

const HEADERS_MS = 15_000;
/** Longer than proxies keep idle connections, so that they never send on one that we are closing. */
const KEEP_ALIVE_MS = 65_000;
const DRAIN_MS = 10_000;
const IDLE_CHECK_MS = 20;

export type HttpOptions = {
  readonly port: number;
  readonly host: string | undefined;
  readonly withPages: boolean;
  readonly metrics?: Metrics;
};
export type RunningHttp = { readonly port: number; close(): Promise<void> };

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const used =
        error.code === "EADDRINUSE"
          ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1}`
          : `Can't listen on port ${port}: ${error.message}`;
      reject(new DomainError("UNAVAILABLE", used));
    });
    server.listen({ port, host }, resolve);
  });
}

/** Accepts no more connections, lets running requests finish, and cuts off those that outlast `DRAIN_MS`. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    // A connection stays open after its last answer, so idle ones are closed repeatedly until none is left.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    server.close(() => {
      clearTimeout(deadline);
      clearInterval(idle);
      resolve();
    });
  });
}

/** Serves an instance over HTTP until it is closed. */
export async function startHttp(
  instance: Instance,
  { port, host, withPages, metrics = createMetrics() }: HttpOptions,
): Promise<RunningHttp> {
  let pages: Pages | null = null;
  let draining = false;
  const isDraining = () => draining;
  const readiness = createReadiness(instance);
  const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
    void handleRequest({ instance, metrics, pages, isDraining, readiness }, request, response);
  });
  server.headersTimeout = HEADERS_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  // Each route limits the time of its own body: an import may take an hour, a judgment may not.
  server.requestTimeout = 0;
  if (withPages) pages = await openPages(instance.paths.web, instance.config.dev, server);
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    async close() {
      draining = true;
      await drain(server);
      await pages?.close();
    },
  };
}

const BODY_MS = 30_000;

type Host = {
  readonly instance: Instance;
  readonly metrics: Metrics;
  readonly pages: Pages | null;
  readonly isDraining: () => boolean;
  readonly readiness: Readiness;
};

/** Answers one request, also when something throws. Internal errors are logged and never shown. */
async function handleRequest(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { instance, metrics } = host;
  const requestId = randomUUID();
  const started = performance.now();
  let kind: RouteKind = "page";
  response.once("close", () => {
    const seconds = (performance.now() - started) / 1000;
    metrics.requestSeconds.observe(
      { route: kind, status: `${Math.floor(response.statusCode / 100)}xx` },
      seconds,
    );
    instance.logger.debug(
      {
        requestId,
        method: request.method,
        route: kind,
        status: response.statusCode,
        ms: Math.round(seconds * 1000),
      },
      "request",
    );
  });
  try {
    setSecurityHeaders(request, response, instance.config);
    response.setHeader("x-request-id", requestId);
    if (host.isDraining()) response.setHeader("connection", "close");
    const target = parseTarget(request.url);
    kind = routeKind(target.path);
    await dispatch(host, kind, target, request, response, requestId);
  } catch (error) {
    fail(host, response, error, requestId);
  }
}

/** What a path belongs to. It is also the label in the metrics, so that no label holds an id. */
type RouteKind = "trpc" | "auth" | "rest" | "local" | "health" | "metrics" | "static" | "page";

const under = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}/`);

function routeKind(path: string): RouteKind {
  if (under(path, "/trpc")) return "trpc";
  if (under(path, "/api/auth")) return "auth";
  if (under(path, "/api/v1")) return "rest";
  if (under(path, "/api/local")) return "local";
  if (path === "/healthz" || path === "/readyz") return "health";
  if (path === "/metrics") return "metrics";
  return path.startsWith("/_next/static/") ? "static" : "page";
}

async function dispatch(
  host: Host,
  kind: RouteKind,
  target: ReturnType<typeof parseTarget>,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const { instance, metrics, pages } = host;
  const problem = sameOriginProblem(request, instance.config.publicOrigin);
  if (problem) throw new DomainError("FORBIDDEN", problem);
  if (kind === "rest") return handleRest(instance, request, response, target);
  if (kind === "trpc") return handleTrpc(instance, metrics, request, response, target.path, requestId);
  limitBodyTime(request, response, BODY_MS);
  if (kind === "local") return handleLocal(instance, request, response, target.path);
  if (kind === "auth") return handleAuth(instance, request, response, target);
  if (kind === "health") return handleHealth(host, response, target.path);
  if (kind === "metrics") return handleMetrics(request, response, instance.config, metrics);
  if (!pages || !["GET", "HEAD"].includes(request.method ?? ""))
    throw new DomainError("NOT_FOUND", "There is nothing at this address.");
  return pages.handle(request, response);
}

function fail(host: Host, response: ServerResponse, error: unknown, requestId: string): void {
  if (error instanceof DomainError) return sendError(response, error);
  host.instance.logger.error({ err: error, requestId }, "a request failed");
  sendError(
    response,
    new DomainError("INTERNAL", "Something went wrong on the server; it is logged there.", { requestId }),
  );
}
