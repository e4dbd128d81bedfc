import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { lastFactSeq } from "@laurel/db/queries/results/last-fact-seq";
import type { ReadDb } from "@laurel/db/store/store";
import { encodeLaurelRaw } from "@laurel/formats/export/encode-laurel-raw";
import { requireCampaign } from "../access/require-campaign.ts";
import type { Actor } from "../actor.ts";
import { rawRecordBatches } from "./raw-record-batches.ts";

export const ExportJudgments = z.strictObject({ campaignId: Id });
export type ExportJudgments = z.infer<typeof ExportJudgments>;

/** Every judgment of a campaign as it stands now, as the lines of a `laurel-raw` file; a reader that is slow holds up nobody. */
export async function exportJudgments(db: ReadDb, actor: Actor, input: ExportJudgments): Promise<AsyncGenerator<string>> {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.datasets");
  return lines(db, campaign, await lastFactSeq(db));
}

async function* lines(db: ReadDb, campaign: { readonly id: string; readonly name: string }, watermark: number): AsyncGenerator<string> {
  for await (const records of rawRecordBatches(db, { campaign, watermark })) yield records.map((record) => `${encodeLaurelRaw(record)}\n`).join("");
}
