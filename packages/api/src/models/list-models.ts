import type { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { listModels as queryModels } from "@laurel/db/queries/models";
import type { ReadDb } from "@laurel/db/store/store";
import { Report } from "@laurel/reward-model/evaluate/report";
import { requireCampaign } from "../access/require-access.ts";
import { Page } from "../procedure/page.ts";
import type { Actor } from "../request-context.ts";

export const ListModels = Page.extend({ campaignId: Id });
export type ListModels = z.infer<typeof ListModels>;

export async function listModels(db: ReadDb, actor: Actor, input: ListModels) {
  await requireCampaign(db, actor, input.campaignId, "campaign.datasets");
  const { rows, total } = await queryModels(db, input);
  return {
    rows: rows.map(({ report, ...model }) => {
      const parsed = report ? Report.parse(report) : null;
      return {
        ...model,
        accuracy: parsed?.model.accuracy ?? null,
        lengthOnly: parsed?.lengthOnly.accuracy ?? null,
      };
    }),
    total,
  };
}
