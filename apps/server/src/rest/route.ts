import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import type { Actor, RequestContext } from "@laurel/api/request-context";

export const SCOPES = ["read", "import", "export", "train"] as const;
export type Scope = (typeof SCOPES)[number];

export type RestCall = {
  readonly context: RequestContext & { readonly actor: Actor };
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

/** One row of the table of routes, which the server, the OpenAPI document and its test read. */
export type Route = {
  readonly method: "GET" | "POST";
  /** The path below /api/v1. `:name` is a parameter; the last may be `*name`, the rest of the path. */
  readonly path: string;
  readonly scope: Scope;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** A route with `bytes` reads or writes its stream itself. The others answer with what `handle` returns. */
  readonly takes?: "json" | "bytes";
  readonly gives?: "json" | "bytes";
  readonly handle: (call: RestCall) => Promise<unknown>;
};
