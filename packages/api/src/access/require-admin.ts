import { DomainError } from "@laurel/core/errors/domain-error";
import type { Actor } from "../actor.ts";

export function requireAdmin(actor: Actor): void {
  if (actor.role !== "admin")
    throw new DomainError("FORBIDDEN", "Only an admin of this installation may do this.");
}
