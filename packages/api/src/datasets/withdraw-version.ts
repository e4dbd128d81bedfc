import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { updateVersion } from "@laurel/db/queries/datasets";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";
import { requireVersion } from "./require-dataset.ts";

export const WithdrawVersion = z.strictObject({
  versionId: Id,
  reason: SafeText.trim().min(1, "is empty").max(LIMITS.rationale).nullable(),
});
export type WithdrawVersion = z.infer<typeof WithdrawVersion>;

/**
 * Withdraws a version, with the reason why it should not be used; without a reason, takes that back. Its
 * files stay, so that what was made with it can be checked.
 */
export async function withdrawVersion(
  ctx: VerbContext,
  { versionId, reason }: WithdrawVersion,
): Promise<{ withdrawn: boolean }> {
  const version = await requireVersion(ctx.tx, ctx.actor, versionId);
  if (version.status !== "ready")
    throw new DomainError(
      "CONFLICT",
      `The dataset version is ${version.status}; only a finished one can be withdrawn.`,
    );
  if (version.withdrawnReason === reason) return { withdrawn: reason !== null };
  await updateVersion(ctx.tx, versionId, {
    withdrawnAt: reason === null ? null : ctx.now,
    withdrawnReason: reason,
  });
  await record(ctx, reason === null ? "version.reinstate" : "version.withdraw", "version", versionId, {
    reason,
  });
  return { withdrawn: reason !== null };
}
