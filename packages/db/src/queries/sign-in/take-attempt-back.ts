import { and, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Uncounts one attempt that turned out to be none of a guesser. */
export async function takeAttemptBack({ q, t: { signInAttempts } }: Tx, key: string): Promise<void> {
  await q
    .update(signInAttempts)
    .set({ failures: sql`${signInAttempts.failures} - 1` })
    .where(and(eq(signInAttempts.key, key), gt(signInAttempts.failures, 0)));
}
