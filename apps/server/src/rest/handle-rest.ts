import type { IncomingMessage, ServerResponse } from "node:http";
import { DomainError } from "@laurel/core/errors/domain-error";
import { limitBodyTime } from "../http/limit-body-time.ts";
import type { parseTarget } from "../http/parse-target.ts";
import { readBody } from "../http/read-body.ts";
import { requestOrigin } from "../http/request-origin.ts";
import { sendJson } from "../http/send-json.ts";
import type { Instance } from "../instance/instance.ts";
import { requestContext } from "../instance/request-context.ts";
import { requestActor } from "../sign-in/request-actor.ts";
import { matchRoute } from "./match-route.ts";
import { openApiDocument } from "./open-api-document.ts";
import { requireScope } from "./require-scope.ts";
import type { Route } from "./route.ts";
import { ROUTES } from "./routes.ts";
import { toDomainError } from "./to-domain-error.ts";

const BODY_BYTES = 1024 * 1024;
const BODY_MS = 30_000;

async function jsonBody(request: IncomingMessage, response: ServerResponse, route: Route): Promise<unknown> {
  limitBodyTime(request, response, BODY_MS);
  const text = (await readBody(request, BODY_BYTES)).toString("utf8");
  if (!route.body) return undefined;
  try {
    return route.body.parse(text === "" ? {} : JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new DomainError("INVALID", `The body is not JSON: ${error.message}`);
    throw error;
  }
}

async function answer(
  instance: Instance,
  request: IncomingMessage,
  response: ServerResponse,
  target: ReturnType<typeof parseTarget>,
): Promise<void> {
  const segments = target.segments.slice(2);
  if (segments.join("/") === "openapi.json")
    return sendJson(
      response,
      200,
      openApiDocument(ROUTES, requestOrigin(request, instance.config.publicOrigin)),
    );
  const found = matchRoute(ROUTES, request.method ?? "GET", segments);
  if (!found)
    throw new DomainError(
      "NOT_FOUND",
      "There is nothing at this address. /api/v1/openapi.json lists what there is.",
    );
  if ("allowed" in found) {
    response.setHeader("allow", found.allowed.join(", "));
    return sendJson(response, 405, {
      error: { code: "INVALID", message: `This address takes ${found.allowed.join(", ")}.`, details: {} },
    });
  }
  const { route, params } = found;
  const actor = await requestActor(instance, request);
  if (!actor)
    throw new DomainError(
      "UNAUTHENTICATED",
      "Send a token: Authorization: Bearer … (made on the account page).",
    );
  requireScope(actor, route.scope);
  const context = {
    ...requestContext(instance, actor, requestOrigin(request, instance.config.publicOrigin)),
    actor,
  };
  const query = route.query?.parse(Object.fromEntries(target.query));
  const body = route.takes === "bytes" ? undefined : await jsonBody(request, response, route);
  const result = await route.handle({ context, params, query, body, request, response });
  if (route.gives !== "bytes") sendJson(response, route.method === "POST" ? 201 : 200, result);
}

/** REST for scripts: looks the route up, checks who asks, and calls the same procedures as the pages do. */
export async function handleRest(
  instance: Instance,
  request: IncomingMessage,
  response: ServerResponse,
  target: ReturnType<typeof parseTarget>,
): Promise<void> {
  try {
    await answer(instance, request, response, target);
  } catch (error) {
    throw toDomainError(error) ?? error;
  }
}
