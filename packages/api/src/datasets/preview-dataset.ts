import { z } from "zod";
import { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { Id } from "@laurel/core/ids/id";
import { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";
import { lastFactSeq } from "@laurel/db/queries/results/last-fact-seq";
import type { ReadDb } from "@laurel/db/store/store";
import { buildDataset } from "@laurel/formats/export/build-dataset";
import { requireCampaign } from "../access/require-campaign.ts";
import type { Actor } from "../actor.ts";
import { judgedTaskBatches } from "./judged-task-batches.ts";
import { keepHeads } from "./keep-heads.ts";

export const PreviewDataset = z.strictObject({ campaignId: Id, spec: DatasetSpec });
export type PreviewDataset = z.infer<typeof PreviewDataset>;

const SHOWN = 10;

/** What a spec would give if it were cut now, by the exporter itself: counts, drops by reason, and the first rows. */
export async function previewDataset(db: ReadDb, actor: Actor, input: PreviewDataset) {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.datasets");
  const watermark = await lastFactSeq(db);
  const { openFile, heads } = keepHeads(SHOWN);
  const judgedTasks = judgedTaskBatches(db, { campaignId: campaign.id, spec: input.spec, watermark });
  const { counts } = await buildDataset({ spec: input.spec, watermark, judgedTasks, openFile });
  const rows = (["train", "test"] as const).flatMap((split) =>
    (heads.get(`${split}.jsonl`) ?? []).map((line) => ({ split, ...TrlPreferenceRecord.parse(JSON.parse(line)) })),
  );
  return { counts, rows: rows.slice(0, SHOWN) };
}
