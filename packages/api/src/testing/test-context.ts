import { randomBytes } from "node:crypto";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import type { Store } from "@laurel/db/store/store";
import { firstParquetRows } from "@laurel/formats/parquet/read-parquet-rows";
import { storedFile } from "../imports/create-upload.ts";
import { previewFiles } from "../imports/file-preview.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { memoryFiles } from "./memory-files.ts";

export const mintId = (now = 1_790_000_000_000): string => uuidV7(now, randomBytes(10));

/**
 * A request as a test makes it: real store, a clock that the test moves, passwords without the cost of
 * hashing.
 */
export function testContext(
  store: Store,
  actor: Actor | null,
  clock: { now: number } = { now: 1_790_000_000_000 },
): RequestContext {
  const files = memoryFiles();
  return {
    store,
    actor,
    now: () => clock.now,
    random: (bytes) => randomBytes(bytes),
    files,
    firstParquetRows: async (sha256, count) => firstParquetRows(await storedFile(files, sha256), count),
    previewFiles: async (round, work) =>
      previewFiles(
        await Promise.all(
          round.map(async ({ fileName, sha256 }) => ({
            name: fileName,
            file: await storedFile(files, sha256),
          })),
        ),
        work,
      ),
    hashPassword: (plain) => Promise.resolve(`hash of ${plain}`),
    verifyPassword: (hash, plain) => Promise.resolve(hash === `hash of ${plain}`),
    publicUrl: "http://localhost:3000",
    wakeJobs: () => undefined,
    demoFolder: "",
  };
}
