import { eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

export async function forgetAttempts({ q, t: { signInAttempts } }: Tx, key: string): Promise<void> {
  await q.delete(signInAttempts).where(eq(signInAttempts.key, key));
}
