import { z } from "zod";
import { TokenScope } from "@laurel/core/access/permissions";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { DAY } from "@laurel/core/time/durations";
import { insertToken } from "@laurel/db/queries/api-tokens";
import { sha256Hex } from "@laurel/formats/files/hash";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";

export const CreateToken = z.strictObject({
  name: SafeText.trim().min(1, "is empty").max(LIMITS.name),
  scopes: z
    .array(TokenScope)
    .min(1, "needs at least one scope")
    .transform((scopes) => TokenScope.options.filter((scope) => scopes.includes(scope))),
  expiresInDays: z.int().min(1).max(3_650).optional(),
});
export type CreateToken = z.infer<typeof CreateToken>;

/** Makes a personal token. Its text is in this reply and is kept nowhere. */
export async function createToken(
  ctx: VerbContext,
  input: CreateToken,
): Promise<{ id: string; token: string }> {
  const { tx, actor, now } = ctx;
  const id = ctx.newId();
  const { secret, hash } = mintSecret(ctx.random, "laurel_");
  const expiresAt = input.expiresInDays === undefined ? null : now + input.expiresInDays * DAY;
  await insertToken(tx, {
    id,
    userId: actor.userId,
    name: input.name,
    tokenHash: hash,
    scopes: input.scopes,
    createdAt: now,
    expiresAt,
  });
  await record(ctx, "token.create", "token", id, { name: input.name, scopes: input.scopes, expiresAt });
  return { id, token: secret };
}

/**
 * A secret of 256 random bits for one-time links and personal tokens. Only its hash is stored; a fast hash is
 * enough for what can't be guessed.
 */
export function mintSecret(
  random: (bytes: number) => Uint8Array,
  prefix = "",
): { readonly secret: string; readonly hash: string } {
  const secret = prefix + Buffer.from(random(32)).toString("base64url");
  return { secret, hash: sha256Hex(secret) };
}
