import type { Actor } from "@laurel/api/actor";
import { DomainError } from "@laurel/core/errors/domain-error";
import { findFirstAdmin } from "@laurel/db/queries/site-admins";
import type { Instance } from "../instance/instance.ts";

/** Who a command on this machine is: whoever may read the data folder may act as its first admin. */
export async function localActor(instance: Instance): Promise<Actor> {
  const admin = await findFirstAdmin(instance.store.read);
  if (!admin)
    throw new DomainError(
      "UNAUTHENTICATED",
      'There is no admin yet. "laurel user setup" prints the one-time link that makes one.',
    );
  return { userId: admin.id, role: "admin", via: "token", scopes: null };
}
