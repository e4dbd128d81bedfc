import { DomainError } from "@laurel/core/errors/domain-error";
import { findImport } from "@laurel/db/queries/imports";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

/** The round of a visible import, if the actor may withdraw rounds of its campaign. */
export async function requireRound(db: ReadDb, actor: Actor, importId: string) {
  const found = await findImport(db, importId);
  if (!found) throw new DomainError("NOT_FOUND", "There is no such import.", { importId });
  const { id, campaignId, status, round } = found.import;
  await requireCampaign(db, actor, campaignId, "campaign.withdraw");
  if (status !== "visible" || round === null)
    throw new DomainError(
      "CONFLICT",
      `This import is ${status} and brought no round, so there is nothing to withdraw.`,
      { importId },
    );
  return { id, campaignId, round };
}
