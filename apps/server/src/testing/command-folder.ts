import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll } from "vitest";
import { readConfig } from "../config/config.ts";
import { removeServerFile, writeServerFile } from "../instance/server-file.ts";
import { startInstance, type RunningInstance } from "../instance/start-instance.ts";
import { callLaurel, startLaurel } from "./call-laurel.ts";

type Variables = Readonly<Record<string, string>>;

/**
 * A working folder for the `laurel` command while a file of tests runs. The data folder is in it, and a
 * server can run on that.
 */
export function commandFolder() {
  let folder: string;
  let running: RunningInstance | undefined;
  const inFolder = (name: string) => join(folder, name);
  const place = (variables: Variables) => ({
    folder,
    variables: { DATA_DIR: inFolder("data"), ...variables },
  });

  async function stopServer(): Promise<void> {
    if (running) await removeServerFile(inFolder("data"), running.instance.localToken);
    await running?.stop();
    running = undefined;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "laurel-command-"));
  });
  afterAll(async () => {
    await stopServer();
    await rm(folder, { recursive: true });
  });

  return {
    inFolder,
    laurel: (args: readonly string[], variables: Variables = {}) => callLaurel(args, place(variables)),
    /**
     * For what only a process of its own shows: its exit code, its streams, what it waits for at its end, and
     * the lock between processes.
     */
    laurelProcess: (args: readonly string[], variables: Variables = {}) =>
      startLaurel(args, place(variables)),
    async startServer(): Promise<void> {
      const config = readConfig({ DATA_DIR: inFolder("data"), PORT: "0", HOST: "127.0.0.1" });
      running = await startInstance({ config, logger: pino({ level: "silent" }), withPages: false });
      const { port, instance } = running;
      await writeServerFile(config.dataDir, { port, pid: process.pid, token: instance.localToken });
    },
    stopServer,
    server(): RunningInstance {
      if (!running) throw new Error("no server runs: call startServer first");
      return running;
    },
  };
}
