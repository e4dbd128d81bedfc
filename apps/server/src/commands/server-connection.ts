import type { Command } from "commander";
import { DomainError } from "@laurel/core/errors/domain-error";
import { readConfig } from "../config/config.ts";
import { readServerFile } from "../instance/server-file.ts";

/** A server to talk to: one that runs already, or one that this command opens for as long as it runs. */
export type Connection = { readonly origin: string; readonly token: string; close(): Promise<void> };

export type ServerOptions = { readonly url?: string; readonly token?: string; readonly json?: boolean };

/** Adds the options of every command that talks to a server. */
export function serverOptions(command: Command): Command {
  return command
    .option("--json", "print JSON")
    .option("--url <address>", "a server elsewhere (or LAUREL_URL); else the one of this data folder")
    .option("--token <token>", "a personal token for --url (or LAUREL_TOKEN)");
}

/** Does `work` with a server, and afterwards closes what was opened for it. */
export async function withConnection<T>(
  options: ServerOptions,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await connect(options);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    // Nobody listens there: a killed server left the file behind.
    return false;
  }
}

/**
 * Finds the server at --url, else the one that runs on this data folder, else starts one for this command.
 */
async function connect(options: ServerOptions): Promise<Connection> {
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
  // The code of the server is loaded only when the command has to start one.
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
