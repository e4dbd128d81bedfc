import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ifThere } from "../files/if-there.ts";

/** DATA_DIR/server.json, by which a command on this machine finds the server. Only its owner can read it. */
export const ServerFile = z.object({ port: z.int(), pid: z.int(), token: z.string().min(1) });
export type ServerFile = z.infer<typeof ServerFile>;

const pathIn = (dataDir: string) => join(dataDir, "server.json");

export async function writeServerFile(dataDir: string, content: ServerFile): Promise<void> {
  const draft = `${pathIn(dataDir)}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(content), { mode: 0o600, flag: "wx" });
  await rename(draft, pathIn(dataDir));
}

/** The content of the file; null when there is none, or it is no such file. */
export async function readServerFile(dataDir: string): Promise<ServerFile | null> {
  const text = await ifThere(pathIn(dataDir), readFile(pathIn(dataDir), "utf8"));
  if (text === null) return null;
  try {
    return ServerFile.parse(JSON.parse(text));
  } catch {
    // The file is put in place whole, so no server wrote this one, and it names none to talk to.
    return null;
  }
}

/** Removes the file, unless another server has put its own in its place. */
export async function removeServerFile(dataDir: string, token: string): Promise<void> {
  const current = await readServerFile(dataDir);
  if (current?.token === token) await rm(pathIn(dataDir), { force: true });
}
