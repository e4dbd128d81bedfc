/** What a path belongs to; also the label of its metrics, so that no id becomes one. */
export type RouteKind = "trpc" | "auth" | "rest" | "local" | "health" | "metrics" | "static" | "page";

const under = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}/`);

export function routeKind(path: string): RouteKind {
  if (under(path, "/trpc")) return "trpc";
  if (under(path, "/api/auth")) return "auth";
  if (under(path, "/api/v1")) return "rest";
  if (under(path, "/api/local")) return "local";
  if (path === "/healthz" || path === "/readyz") return "health";
  if (path === "/metrics") return "metrics";
  return path.startsWith("/_next/static/") ? "static" : "page";
}
