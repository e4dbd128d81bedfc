import { randomFillSync } from "node:crypto";
import type { Actor, RequestContext } from "@laurel/api/request-context";
import { hashPassword, verifyPassword } from "../sign-in/password-hash.ts";
import { readFirstRows } from "../workers/run-in-worker.ts";
import type { Instance } from "./instance.ts";

/** The context in which procedures run. `publicUrl` is the origin of the links that they make. */
export function requestContext(instance: Instance, actor: Actor | null, publicUrl: string): RequestContext {
  const { store, files, now, wakeJobs, paths } = instance;
  return {
    store,
    actor,
    now,
    random: drawRandom,
    files,
    firstParquetRows: readFirstRows(files),
    hashPassword,
    verifyPassword,
    publicUrl,
    wakeJobs,
    demoFolder: paths.demo,
  };
}

const POOL_BYTES = 4_096;

const pool = new Uint8Array(POOL_BYTES);
let used = POOL_BYTES;

/**
 * Fresh random bytes of the system. A call of its generator costs far more than its bytes, and an id takes
 * ten of them, so they are drawn from a pool. No byte is given twice, and the pool forgets those that it
 * gave.
 */
export function drawRandom(bytes: number): Uint8Array {
  if (bytes > POOL_BYTES) return randomFillSync(new Uint8Array(bytes));
  if (used + bytes > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  const drawn = pool.slice(used, used + bytes);
  pool.fill(0, used, used + bytes);
  used += bytes;
  return drawn;
}
