import type { ServerResponse } from "node:http";
import type { Readiness } from "./readiness.ts";
import { sendJson } from "./send-json.ts";

type Health = { readonly isDraining: () => boolean; readonly readiness: Readiness };

/** /healthz: the process answers. /readyz: it takes requests, and its database takes writes. */
export async function handleHealth(health: Health, response: ServerResponse, path: string): Promise<void> {
  if (path === "/healthz") return sendJson(response, 200, { status: "ok" });
  if (health.isDraining()) return sendJson(response, 503, { status: "stopping" });
  const reason = await health.readiness();
  if (reason === null) return sendJson(response, 200, { status: "ready" });
  return sendJson(response, 503, { status: "not ready", reason });
}
