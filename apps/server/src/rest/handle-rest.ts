import type { IncomingMessage, ServerResponse } from "node:http";
import type { Actor } from "@laurel/api/request-context";
import { DomainError } from "@laurel/core/errors/domain-error";
import { requestOrigin } from "../http/browser-protection.ts";
import { limitBodyTime, type parseTarget, readBody } from "../http/incoming-request.ts";
import { sendJson } from "../http/send-json.ts";
import type { Instance } from "../instance/instance.ts";
import { requestActor, requestContext } from "../sign-in/request-context.ts";
import { openApiDocument } from "./open-api-document.ts";
import type { Route, Scope } from "./route.ts";
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

/**
 * Serves REST for scripts: finds the route, checks who asks, and calls the procedures that the pages call.
 */
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

export type RouteMatch = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

function paramsOf(path: string, segments: readonly string[]): Record<string, string> | null {
  const pattern = path.split("/").slice(1);
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    if (segment === undefined || segment === "") return null;
    if (part.startsWith("*")) return { ...params, [part.slice(1)]: segments.slice(index).join("/") };
    if (part.startsWith(":")) params[part.slice(1)] = segment;
    else if (part !== segment) return null;
  }
  return segments.length === pattern.length ? params : null;
}

/** The route of a request; else the methods that its path allows; else null, when nothing has this path. */
function matchRoute(
  routes: readonly Route[],
  method: string,
  segments: readonly string[],
): RouteMatch | { readonly allowed: readonly string[] } | null {
  const here = routes.flatMap((route) => {
    const params = paramsOf(route.path, segments);
    return params ? [{ route, params }] : [];
  });
  const found = here.find(
    ({ route }) => route.method === method || (method === "HEAD" && route.method === "GET"),
  );
  if (found) return found;
  return here.length === 0 ? null : { allowed: [...new Set(here.map(({ route }) => route.method))] };
}

/** A token does only what it was made for; a signed-in person has no such limit. */
function requireScope(actor: Actor, scope: Scope): void {
  if (actor.scopes === null || actor.scopes.includes(scope)) return;
  throw new DomainError(
    "FORBIDDEN",
    `This token lacks the scope "${scope}". Make one that has it on the account page.`,
    { scope },
  );
}
