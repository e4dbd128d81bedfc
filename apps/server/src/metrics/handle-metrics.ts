import type { IncomingMessage, ServerResponse } from "node:http";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Config } from "../config/config.ts";
import { clientAddress, isLoopback } from "../http/client-address.ts";
import { bearsToken } from "../sign-in/request-context.ts";
import type { Metrics } from "./create-metrics.ts";

function mayRead(request: IncomingMessage, config: Pick<Config, "metricsToken" | "trustProxy">): boolean {
  if (config.metricsToken) return bearsToken(request, config.metricsToken);
  // A proxy on this machine connects from loopback too, but what it passes on comes from somebody else.
  return (
    isLoopback(clientAddress(request, config.trustProxy)) && request.headers["x-forwarded-for"] === undefined
  );
}

/** Answers Prometheus, which asks from the same machine or with METRICS_TOKEN as its bearer token. */
export async function handleMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  config: Pick<Config, "metricsToken" | "trustProxy">,
  metrics: Metrics,
): Promise<void> {
  if (!mayRead(request, config))
    throw new DomainError(
      "FORBIDDEN",
      "Metrics are read from this machine, or with METRICS_TOKEN as bearer token.",
    );
  const text = await metrics.registry.metrics();
  response.writeHead(200, { "content-type": metrics.registry.contentType, "cache-control": "no-store" });
  response.end(text);
}
