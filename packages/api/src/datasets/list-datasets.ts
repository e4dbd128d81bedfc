import type { z } from "zod";
import { readManifest } from "@laurel/core/datasets/manifest";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import { Id } from "@laurel/core/ids/id";
import { listDatasets as queryDatasets } from "@laurel/db/queries/datasets";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { Page } from "../procedure/page.ts";
import type { Actor } from "../request-context.ts";

export const ListDatasets = Page.extend({ campaignId: Id });
export type ListDatasets = z.infer<typeof ListDatasets>;

export async function listDatasets(db: ReadDb, actor: Actor, input: ListDatasets) {
  await requireCampaign(db, actor, input.campaignId, "campaign.datasets");
  const { rows, total } = await queryDatasets(db, input);
  return {
    rows: rows.map(({ versions, ...dataset }) => {
      const latest = versions[0];
      const counts = latest?.manifest ? Object.values(readManifest(latest.manifest).counts) : null;
      return {
        ...dataset,
        versions: versions.length,
        latest: latest
          ? {
              versionId: latest.versionId,
              number: latest.number,
              status: latest.status,
              rows: counts
                ? counts.reduce((sum, { rows: some, ties }) => sum + sumOfSplits(some) + sumOfSplits(ties), 0)
                : null,
            }
          : null,
      };
    }),
    total,
  };
}
