import type { IncomingMessage, ServerResponse } from "node:http";
import { TRPCError } from "@trpc/server";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { appRouter } from "@laurel/api/app-router";
import { toTrpcCode } from "@laurel/api/procedure/errors";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Instance } from "../instance/instance.ts";
import type { Metrics } from "../metrics/create-metrics.ts";
import { requestActor, requestContext } from "../sign-in/request-context.ts";
import { requestOrigin } from "./browser-protection.ts";
import { limitBodyTime } from "./incoming-request.ts";

const BODY_BYTES = 4 * 1024 * 1024;
const BODY_MS = 30_000;
const MAX_BATCH = 10;

async function context(instance: Instance, request: IncomingMessage) {
  try {
    const actor = await requestActor(instance, request);
    // REST checks a token's scopes for each route. Here a token would open every procedure.
    if (actor && actor.scopes !== null)
      throw new DomainError("FORBIDDEN", "A personal token works at /api/v1 only.");
    return requestContext(instance, actor, requestOrigin(request, instance.config.publicOrigin));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new TRPCError({ code: toTrpcCode(error.code), message: error.message, cause: error });
  }
}

/** Serves the procedures through tRPC's plain Node adapter, so no call passes through Next. */
export async function handleTrpc(
  instance: Instance,
  metrics: Metrics,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  requestId: string,
): Promise<void> {
  limitBodyTime(request, response, BODY_MS);
  const called = path.slice("/trpc/".length);
  for (const procedure of called.split(",").slice(0, MAX_BATCH))
    if (Object.hasOwn(appRouter._def.procedures, procedure)) metrics.procedures.inc({ procedure });
  await nodeHTTPRequestHandler({
    router: appRouter,
    req: request,
    res: response,
    path: called,
    maxBodySize: BODY_BYTES,
    maxBatchSize: MAX_BATCH,
    createContext: () => context(instance, request),
    responseMeta: () => ({ headers: new Headers({ "cache-control": "no-store" }) }),
    onError({ error, path: procedure }) {
      metrics.procedureErrors.inc({ code: error.code });
      if (error.code === "INTERNAL_SERVER_ERROR")
        instance.logger.error({ err: error.cause ?? error, procedure, requestId }, "a procedure failed");
    },
  });
}
