import { lte, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

type Attempt = { readonly key: string; readonly now: number; readonly windowMs: number };

/**
 * Counts one attempt for a key in its fixed window and returns the window with its count. Windows that ended
 * are swept as new ones begin.
 */
export async function countAttempt({ q, t: { signInAttempts } }: Tx, { key, now, windowMs }: Attempt) {
  const ended = sql`${signInAttempts.windowStart} <= ${now - windowMs}`;
  const [row] = await q
    .insert(signInAttempts)
    .values({ key, windowStart: now, failures: 1 })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        failures: sql`case when ${ended} then 1 else ${signInAttempts.failures} + 1 end`,
        windowStart: sql`case when ${ended} then excluded.window_start else ${signInAttempts.windowStart} end`,
      },
    })
    .returning({ windowStart: signInAttempts.windowStart, failures: signInAttempts.failures });
  if (!row || row.failures === 1)
    await q.delete(signInAttempts).where(lte(signInAttempts.windowStart, now - windowMs));
  return row ?? { windowStart: now, failures: 1 };
}
