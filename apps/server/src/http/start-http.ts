import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Instance } from "../instance/instance.ts";
import { createMetrics, type Metrics } from "../metrics/create-metrics.ts";
import { handleRequest } from "./handle-request.ts";
import { createReadiness } from "./health.ts";
import { openPages, type Pages } from "./open-pages.ts";

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
