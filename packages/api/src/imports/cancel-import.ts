import { DomainError } from "@laurel/core/errors/domain-error";
import { findImport } from "@laurel/db/queries/imports";
import { requestCancel } from "@laurel/db/queries/jobs";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";
import type { GetImport } from "./get-import.ts";

/** Asks a running import to stop. It then takes back what it staged. */
export async function cancelImport(ctx: VerbContext, input: GetImport): Promise<{ cancelling: boolean }> {
  const found = await findImport(ctx.tx, input.importId);
  if (!found) throw new DomainError("NOT_FOUND", "There is no such import.", { importId: input.importId });
  await requireCampaign(ctx.tx, ctx.actor, found.import.campaignId, "campaign.import");
  const cancelling = await requestCancel(ctx.tx, found.import.jobId);
  if (cancelling) await record(ctx, "import.cancel", "import", input.importId, {});
  return { cancelling };
}
