import type { Actor } from "@laurel/api/actor";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Scope } from "./route.ts";

/** A token does only what it was made for; a signed-in person has no such limit. */
export function requireScope(actor: Actor, scope: Scope): void {
  if (actor.scopes === null || actor.scopes.includes(scope)) return;
  throw new DomainError(
    "FORBIDDEN",
    `This token lacks the scope "${scope}". Make one that has it on the account page.`,
    { scope },
  );
}
