import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileStore, StoredBytes } from "@laurel/api/file-store";
import { DomainError } from "@laurel/core/errors/domain-error";
import { ifThere, isAbsent } from "./if-there.ts";

const SHA256 = /^[0-9a-f]{64}$/;
const READ_BYTES = 262_144;

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/**
 * Stores files by the hash of their content, at `folder`/ab/abcdef…. A file with that name is whole and
 * synced.
 */
export function createFileStore(folder: string): FileStore {
  const path = (sha256: string) => {
    if (!SHA256.test(sha256)) throw new DomainError("NOT_FOUND", "There is no such file.");
    return join(folder, sha256.slice(0, 2), sha256);
  };

  async function size(sha256: string): Promise<number> {
    const file = path(sha256);
    try {
      return (await stat(file)).size;
    } catch (error) {
      // What else is in the way is the operator's to read in the log: it names a path of this machine.
      if (!isAbsent(error)) throw error;
      throw new DomainError("NOT_FOUND", "This file is not in the data folder. Restore it from a backup.", {
        sha256,
      });
    }
  }

  async function write(bytes: AsyncIterable<Uint8Array>): Promise<StoredBytes> {
    const incoming = join(folder, "incoming");
    await mkdir(incoming, { recursive: true });
    const draft = join(incoming, randomUUID());
    const hash = createHash("sha256");
    let count = 0;
    try {
      const handle = await open(draft, "wx", 0o600);
      try {
        for await (const chunk of bytes) {
          hash.update(chunk);
          count += chunk.byteLength;
          await handle.writeFile(chunk);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      const sha256 = hash.digest("hex");
      const target = path(sha256);
      await mkdir(dirname(target), { recursive: true });
      const isNew = (await ifThere(target, stat(target))) === null;
      await rename(draft, target);
      await syncFolder(dirname(target));
      return { sha256, bytes: count, isNew };
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  return {
    write,
    size,
    path,
    remove: (sha256) => rm(path(sha256), { force: true }),
    // Pieces are four times the usual size, since exports spend more time on trips to the disk than on rows.
    read: (sha256, range) => createReadStream(path(sha256), { highWaterMark: READ_BYTES, ...range }),
  };
}
