import type { Tx } from "../../store/store.ts";

/**
 * Until the transaction ends nobody else makes, unmakes or disables an admin, so that a count of admins stays
 * true.
 */
export async function lockAdmins({ q, t: { settings } }: Tx): Promise<void> {
  await q
    .insert(settings)
    .values({ key: "admins.lock", value: "" })
    .onConflictDoUpdate({ target: settings.key, set: { value: "" } });
}
