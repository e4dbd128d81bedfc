import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Instance } from "../instance/instance.ts";
import type { Metrics } from "../metrics/create-metrics.ts";
import { handleMetrics } from "../metrics/handle-metrics.ts";
import { handleRest } from "../rest/handle-rest.ts";
import { handleAuth } from "../sign-in/handle-auth.ts";
import { handleLocal } from "../sign-in/handle-local.ts";
import { sameOriginProblem, setSecurityHeaders } from "./browser-protection.ts";
import { handleTrpc } from "./handle-trpc.ts";
import { handleHealth, type Readiness } from "./health.ts";
import { limitBodyTime, parseTarget } from "./incoming-request.ts";
import type { Pages } from "./open-pages.ts";
import { sendError } from "./send-json.ts";

const BODY_MS = 30_000;

export type Host = {
  readonly instance: Instance;
  readonly metrics: Metrics;
  readonly pages: Pages | null;
  readonly isDraining: () => boolean;
  readonly readiness: Readiness;
};

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

/** Answers one request, also when something throws. Internal errors are logged and never shown. */
export async function handleRequest(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
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
