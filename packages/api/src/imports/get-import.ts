import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { findImport } from "@laurel/db/queries/imports";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-campaign.ts";
import type { Actor } from "../actor.ts";
import { importRow } from "./import-row.ts";

export const GetImport = z.strictObject({ importId: Id });
export type GetImport = z.infer<typeof GetImport>;

export async function getImport(db: ReadDb, actor: Actor, input: GetImport) {
  const found = await findImport(db, input.importId);
  if (!found) throw new DomainError("NOT_FOUND", "There is no such import.", { importId: input.importId });
  await requireCampaign(db, actor, found.import.campaignId, "campaign.import");
  return importRow(found);
}
