import type { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { listImports as queryImports } from "@laurel/db/queries/imports";
import { withdrawnRounds } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { Page } from "../procedure/page.ts";
import type { Actor } from "../request-context.ts";
import { importRow } from "./get-import.ts";

export const ListImports = Page.extend({ campaignId: Id });
export type ListImports = z.infer<typeof ListImports>;

export async function listImports(db: ReadDb, actor: Actor, input: ListImports) {
  await requireCampaign(db, actor, input.campaignId, "campaign.import");
  const { rows, total } = await queryImports(db, input);
  const withdrawn = await withdrawnRounds(db, input.campaignId);
  return { rows: rows.map((row) => importRow(row, withdrawn)), total };
}
