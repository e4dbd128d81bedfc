import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { revokeToken as storeRevoked } from "@laurel/db/queries/api-tokens";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";

export const RevokeToken = z.strictObject({ id: Id });
export type RevokeToken = z.infer<typeof RevokeToken>;

export async function revokeToken(ctx: VerbContext, input: RevokeToken): Promise<{ id: string }> {
  if (!(await storeRevoked(ctx.tx, ctx.actor.userId, input.id, ctx.now)))
    throw new DomainError("NOT_FOUND", "There is no such token of yours.", { id: input.id });
  await record(ctx, "token.revoke", "token", input.id, {});
  return { id: input.id };
}
