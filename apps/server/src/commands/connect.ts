import { DomainError } from "@laurel/core/errors/domain-error";
import { readConfig } from "../config/read-config.ts";
import { readServerFile } from "../instance/server-file.ts";
import type { Connection, ServerOptions } from "./connection.ts";

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    // Nobody listens there: the file is what a killed server left behind.
    return false;
  }
}

/**
 * Finds the server: the one at --url, else the one that runs on this data folder, else one of this command's
 * own.
 */
export async function connect(options: ServerOptions): Promise<Connection> {
  const url = options.url ?? process.env["LAUREL_URL"];
  const token = options.token ?? process.env["LAUREL_TOKEN"];
  if (url) {
    if (!token)
      throw new DomainError(
        "INVALID",
        "With --url a token is needed: --token, or LAUREL_TOKEN. Make one on the account page.",
      );
    if (!URL.canParse(url))
      throw new DomainError("INVALID", `--url ${url} is no address, such as https://laurel.example.org`);
    return { origin: new URL(url).origin, token, close: async () => {} };
  }
  const config = readConfig(process.env);
  const running = await readServerFile(config.dataDir);
  const origin = `http://127.0.0.1:${running?.port ?? 0}`;
  if (running && (await answers(origin))) return { origin, token: running.token, close: async () => {} };
  // The whole server is loaded only where a command has to be it.
  const [{ startInstance }, { createLogger }] = await Promise.all([
    import("../instance/start-instance.ts"),
    import("../instance/create-logger.ts"),
  ]);
  const logger = createLogger({ logLevel: process.env["LOG_LEVEL"] ? config.logLevel : "warn" });
  const own = await startInstance({
    config: { ...config, port: 0, host: "127.0.0.1" },
    logger,
    withPages: false,
  });
  return { origin: `http://127.0.0.1:${own.port}`, token: own.instance.localToken, close: own.stop };
}
