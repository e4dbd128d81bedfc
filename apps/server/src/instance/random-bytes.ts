import { randomFillSync } from "node:crypto";

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
