import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { updateVersion } from "@laurel/db/queries/datasets";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";
import { requireVersion } from "./require-dataset.ts";

export const LabelVersion = z.strictObject({
  versionId: Id,
  label: SafeText.trim().min(1, "is empty").max(LIMITS.name).nullable(),
});
export type LabelVersion = z.infer<typeof LabelVersion>;

/** Gives a version a label beside its number, or takes the label away. */
export async function labelVersion(
  ctx: VerbContext,
  { versionId, label }: LabelVersion,
): Promise<{ label: string | null }> {
  const version = await requireVersion(ctx.tx, ctx.actor, versionId);
  if (version.label === label) return { label };
  await updateVersion(ctx.tx, versionId, { label });
  await record(ctx, "version.label", "version", versionId, { from: version.label, to: label });
  return { label };
}
