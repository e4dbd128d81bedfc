import type { Route } from "./route.ts";

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

/** The route of a request, the methods that its path allows when none fits, or null when nothing is there. */
export function matchRoute(
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
