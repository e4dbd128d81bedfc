import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { FreshDatabase } from "./fresh-database.ts";

const app = join(import.meta.dirname, "..", "..", "apps", "server");
const builtEntry = join(app, "dist", "server.js");

export type ServerProcess = {
  readonly origin: string;
  readonly setupLink: string | undefined;
  readonly pid: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
};
/**
 * `under` is a command that starts the server, such as strace; `built` takes the build and not the source.
 */
type Options = { readonly under?: readonly string[]; readonly built?: boolean };

/**
 * Starts a server as a process of its own, from source unless `built` is set, so that the current code is
 * measured. BENCH_NODE_ARGS is passed to its Node, for example for a profile.
 */
export async function startServer(
  { dataDir, url, backend }: FreshDatabase,
  { under = [], built = false }: Options = {},
): Promise<ServerProcess> {
  if (built && !existsSync(builtEntry)) throw new Error("The server is not built: run npm run build first.");
  const nodeArgs = process.env["BENCH_NODE_ARGS"]?.split(" ") ?? [];
  const [command, ...args] = [
    ...under,
    process.execPath,
    ...nodeArgs,
    "--enable-source-maps",
    built ? builtEntry : join(app, "src", "server.ts"),
  ];
  const child = spawn(command, args, {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      DATABASE_URL: url,
      LOG_LEVEL: "warn",
      LAUREL_SECRET: "a secret for measurements of more than 32 characters",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  process.once("exit", () => child.kill("SIGKILL"));
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line.trim());
    // A set-up link is written directly after the address, if at all.
    if (
      said.some((each) => each.startsWith("Laurel is ready")) &&
      (said.at(-1)?.includes("/link/") || (await hasAdmin(originIn(said))))
    )
      break;
  }
  child.stdout.resume();
  const origin = originIn(said);
  if (origin === "" || child.pid === undefined) throw new Error(`the server on ${backend} did not start`);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return {
    origin,
    setupLink: said.find((line) => line.includes("/link/")),
    pid: child.pid,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

const originIn = (lines: readonly string[]) =>
  lines.map((line) => /Laurel is ready at (\S+)/.exec(line)?.[1]).find((found) => found !== undefined) ?? "";

async function hasAdmin(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/trpc/session.setupNeeded`);
  const { result } = (await response.json()) as { result: { data: boolean } };
  return !result.data;
}
