import { ensureSetupLink } from "@laurel/api/sign-in/ensure-setup-link";
import { readConfig } from "./config/config.ts";
import { loadDemoInstance } from "./demo/load-demo-instance.ts";
import { createLogger } from "./instance/create-logger.ts";
import { publicAddress } from "./instance/instance.ts";
import { removeServerFile, writeServerFile } from "./instance/server-file.ts";
import { startInstance, type RunningInstance } from "./instance/start-instance.ts";
import { requestContext } from "./sign-in/request-context.ts";

export type ServerOptions = { readonly demo: boolean };

const say = (line: string) => process.stdout.write(`${line}\n`);

async function sayWhereToBegin({ instance, port }: RunningInstance): Promise<void> {
  const address = publicAddress(instance.config, port);
  say(`Laurel is ready at ${address}`);
  const link = await ensureSetupLink(requestContext(instance, null, address));
  if (link) say(`Nobody has signed up yet. Open this one-time link to become the admin:\n  ${link}`);
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    // npm passes on a Ctrl-C that the terminal has sent us too. The handlers stay, so the second changes
    // nothing.
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
}

/** Runs the server until a signal stops it. Resolves when everything is drained and closed. */
export async function runServer({ demo }: ServerOptions): Promise<void> {
  const config = readConfig(process.env);
  process.env["NEXT_TELEMETRY_DISABLED"] = "1";
  Object.assign(process.env, { NODE_ENV: config.dev ? "development" : "production" });
  const stopped = stopSignal();
  const logger = createLogger(config);
  const running = await startInstance({ config, logger, withPages: true });
  const { localToken } = running.instance;
  try {
    await writeServerFile(config.dataDir, { port: running.port, pid: process.pid, token: localToken });
    if (demo) await loadDemoInstance(running.instance, publicAddress(config, running.port), say);
    await sayWhereToBegin(running);
    await stopped;
    say("Stopping: finishing what was asked.");
  } finally {
    await removeServerFile(config.dataDir, localToken).finally(() => running.stop());
  }
}
