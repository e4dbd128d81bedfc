import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/**
 * How a command on this machine finds the running server: DATA_DIR/server.json, for its owner's eyes only.
 */
export const ServerFile = z.object({ port: z.int(), pid: z.int(), token: z.string().min(1) });
export type ServerFile = z.infer<typeof ServerFile>;

const pathIn = (dataDir: string) => join(dataDir, "server.json");

export async function writeServerFile(dataDir: string, content: ServerFile): Promise<void> {
  const draft = `${pathIn(dataDir)}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(content), { mode: 0o600, flag: "wx" });
  await rename(draft, pathIn(dataDir));
}

/** The file's content; null when no server wrote one, or when it can't be read by this user. */
export async function readServerFile(dataDir: string): Promise<ServerFile | null> {
  try {
    return ServerFile.parse(JSON.parse(await readFile(pathIn(dataDir), "utf8")));
  } catch {
    // Whatever is wrong with it, it names no server that this command could talk to.
    return null;
  }
}

/** Removes the file unless another server has written its own meanwhile. */
export async function removeServerFile(dataDir: string, token: string): Promise<void> {
  const current = await readServerFile(dataDir);
  if (current?.token === token) await rm(pathIn(dataDir), { force: true });
}
