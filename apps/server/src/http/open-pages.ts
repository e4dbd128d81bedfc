import { existsSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import { DomainError } from "@laurel/core/errors/domain-error";

export type Pages = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens Next as a request handler. It renders the pages and serves its static files, and gets nothing else.
 */
export async function openPages(web: string, dev: boolean, server: Server): Promise<Pages> {
  if (!dev && !existsSync(join(web, ".next", "BUILD_ID"))) {
    throw new DomainError(
      "UNAVAILABLE",
      'The pages are not built. Run "npm run build", or "npm start", which does it.',
    );
  }
  process.env["NEXT_TELEMETRY_DISABLED"] = "1";
  const { default: loaded } = await import("next");
  // Next's types describe an ES module; what Node loads is the function itself.
  const next = loaded as unknown as typeof loaded.default;
  const app = next({ dev, dir: web, httpServer: server, quiet: true });
  await app.prepare();
  const handler = app.getRequestHandler();
  return { handle: (request, response) => handler(request, response), close: () => app.close() };
}
