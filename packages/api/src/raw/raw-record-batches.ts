import { type RawJudgment, rawJudgments } from "@laurel/db/queries/raw-campaign";
import type { ReadDb } from "@laurel/db/store/store";
import type { LaurelRawRecord } from "@laurel/formats/raw/laurel-raw-line";
import { rawContexts } from "./raw-contexts.ts";
import type { RawContext } from "./raw-contexts.ts";

export type RawSource = {
  readonly campaign: { readonly id: string; readonly name: string };
  readonly watermark: number;
  readonly pageSize?: number;
};

/** Every judgment up to the watermark with its texts and questions, in batches; `seq` counts them from 1. */
export async function* rawRecordBatches(
  db: ReadDb,
  { campaign, ...source }: RawSource,
): AsyncGenerator<LaurelRawRecord[]> {
  const versions: Parameters<typeof rawContexts>[1]["versions"] = new Map();
  let seq = 0;
  for await (const page of rawJudgments(db, { campaignId: campaign.id, ...source })) {
    const contexts = await rawContexts(db, { campaign, versions }, page);
    yield page.flatMap((judgment, i): LaurelRawRecord[] => {
      const context = contexts[i];
      seq += 1;
      return context ? [recordOf(judgment, context, seq)] : [];
    });
  }
}

function recordOf(
  {
    id,
    origin,
    surplus,
    supersedes,
    supersededBy,
    userId,
    createdAt,
    activeMs,
    elapsedMs,
    round,
    answers,
  }: RawJudgment,
  context: RawContext,
  seq: number,
): LaurelRawRecord {
  const { campaign, task, prompt, responses, questions } = context;
  return {
    kind: "judgment",
    judgmentId: id,
    seq,
    origin,
    surplus,
    supersedes,
    supersededBy,
    campaign,
    annotator: userId,
    createdAt,
    activeMs,
    elapsedMs,
    round,
    task,
    prompt,
    responses,
    questions,
    answers,
  };
}
