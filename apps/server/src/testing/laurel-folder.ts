import { mkdtempSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { readConfig } from "../config/config.ts";
import { removeServerFile, writeServerFile } from "../instance/server-file.ts";
import { type RunningInstance, startInstance } from "../instance/start-instance.ts";
import { callLaurel, startLaurel } from "./call-laurel.ts";

/**
 * A time limit in milliseconds: some commands are processes of their own, and a machine that runs tests is
 * busy.
 */
export const SLOW = 240_000;

type Run = (
  args: readonly string[],
  variables?: Readonly<Record<string, string>>,
) => ReturnType<typeof callLaurel>;

/** A folder in which a test file runs the `laurel` command, over data of its own. */
export type LaurelFolder = {
  readonly inFolder: (name: string) => string;
  readonly laurel: Run;
  /**
   * Runs the command as a process of its own. Only that shows its exit code, its streams, what it waits for
   * at its end, and the lock between processes.
   */
  readonly laurelProcess: Run;
  /** Starts an instance on a data folder and a free port, as `laurel start` does, but without pages. */
  readonly startOn: (dataFolder: string) => Promise<RunningInstance>;
  /** Starts the server that commands in this folder find; it is stopped with the folder at the latest. */
  readonly startServer: () => Promise<RunningInstance>;
  readonly stopServer: () => Promise<void>;
  /** Writes a file in HH-RLHF's format: question after question, each with a helpful and a bad answer. */
  readonly writePairs: (name: string, count: number) => Promise<void>;
  readonly remove: () => Promise<void>;
};

export function laurelFolder(): LaurelFolder {
  const folder = mkdtempSync(join(tmpdir(), "laurel-command-"));
  const inFolder = (name: string) => join(folder, name);
  const dataDir = inFolder("data");
  const place = (variables: Readonly<Record<string, string>> = {}) => ({
    folder,
    variables: { DATA_DIR: dataDir, ...variables },
  });
  const startOn = (dataFolder: string) =>
    startInstance({
      config: readConfig({ DATA_DIR: inFolder(dataFolder), PORT: "0", HOST: "127.0.0.1" }),
      logger: pino({ level: "silent" }),
      withPages: false,
    });
  let running: RunningInstance | undefined;
  const stopServer = async () => {
    if (running) await removeServerFile(dataDir, running.instance.localToken);
    await running?.stop();
    running = undefined;
  };
  return {
    inFolder,
    laurel: (args, variables) => callLaurel(args, place(variables)),
    laurelProcess: (args, variables) => startLaurel(args, place(variables)),
    startOn,
    startServer: async () => {
      running = await startOn("data");
      const { port, instance } = running;
      await writeServerFile(dataDir, { port, pid: process.pid, token: instance.localToken });
      return running;
    },
    stopServer,
    writePairs: (name, count) =>
      writeFile(inFolder(name), Array.from({ length: count }, (_, i) => `${preferredPair(i)}\n`).join("")),
    remove: async () => {
      await stopServer();
      await rm(folder, { recursive: true });
    },
  };
}

/** A line in HH-RLHF's format: a question with two answers, of which the helpful one is chosen. */
export function preferredPair(i: number): string {
  return JSON.stringify({
    chosen: `\n\nHuman: question ${i}\n\nAssistant: a helpful answer ${i}`,
    rejected: `\n\nHuman: question ${i}\n\nAssistant: bad ${i}`,
  });
}
