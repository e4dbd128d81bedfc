import { eq } from "drizzle-orm";
import type { SiteRole } from "@laurel/core/access/permissions";
import type { Tx } from "../../store/store.ts";

export async function setSiteRole({ q, t: { users } }: Tx, userId: string, role: SiteRole): Promise<void> {
  await q.update(users).set({ role }).where(eq(users.id, userId));
}
