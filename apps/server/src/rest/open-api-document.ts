import { z } from "zod";
import type { Route } from "./route.ts";

const ERROR = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message", "details"],
      properties: { code: { type: "string" }, message: { type: "string" }, details: { type: "object" } },
    },
  },
};

const schemaOf = (schema: z.ZodObject) =>
  z.toJSONSchema(schema, { target: "openapi-3.0", io: "input", unrepresentable: "any" });

/** A path in OpenAPI's notation: `/a/:b/*c` becomes `/a/{b}/{c}`. */
export const openApiPath = (path: string): string => path.replace(/[:*]([A-Za-z]+)/g, "{$1}");

function parametersOf(route: Route) {
  const inPath = [...route.path.matchAll(/[:*]([A-Za-z]+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  if (!route.query) return inPath;
  const { properties = {}, required = [] } = schemaOf(route.query);
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
  return [...inPath, ...inQuery];
}

function requestBodyOf(route: Route) {
  if (route.takes === "bytes")
    return {
      requestBody: {
        required: true,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
    };
  return route.body
    ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(route.body) } } } }
    : {};
}

function operationOf(route: Route) {
  const content =
    route.gives === "bytes"
      ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
      : { "application/json": { schema: { type: "object" } } };
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[/:*]+([A-Za-z])/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: route.summary,
    description: `Needs a token with the scope "${route.scope}".`,
    security: [{ token: [] }],
    parameters: parametersOf(route),
    ...requestBodyOf(route),
    responses: {
      [route.method === "POST" ? "201" : "200"]: { description: "Done", content },
      default: {
        description: "What was wrong, and what to do",
        content: { "application/json": { schema: ERROR } },
      },
    },
  };
}

/** The OpenAPI document, made from the table of routes, so that there is no second list to keep in step. */
export function openApiDocument(routes: readonly Route[], origin: string) {
  const paths: Record<string, Record<string, ReturnType<typeof operationOf>>> = {};
  for (const route of routes) {
    const path = openApiPath(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.0.3",
    info: {
      title: "Laurel",
      version: "1",
      description: "Import, export and training for scripts. Tokens are made on the account page.",
    },
    servers: [{ url: `${origin}/api/v1` }],
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    paths,
  };
}
