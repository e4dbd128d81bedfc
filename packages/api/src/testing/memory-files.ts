import { createHash } from "node:crypto";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { FileStore } from "../file-store.ts";

/** A file store for tests that keeps its bytes in memory. */
export function memoryFiles(): FileStore {
  const files = new Map<string, Uint8Array>();
  const find = (sha256: string): Uint8Array => {
    const bytes = files.get(sha256);
    if (!bytes) throw new DomainError("NOT_FOUND", `There is no file ${sha256}.`);
    return bytes;
  };
  return {
    async write(chunks) {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      const bytes = Buffer.concat(parts);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const isNew = !files.has(sha256);
      files.set(sha256, bytes);
      return { sha256, bytes: bytes.length, isNew };
    },
    async *read(sha256, range) {
      yield find(sha256).subarray(range?.start ?? 0, range ? range.end + 1 : undefined);
    },
    size: async (sha256) => find(sha256).length,
    path: (sha256) => `/memory/${sha256}`,
    remove: async (sha256) => void files.delete(sha256),
  };
}
