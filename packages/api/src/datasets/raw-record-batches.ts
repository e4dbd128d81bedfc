import type { QuestionSet } from "@laurel/core/questions/question-set";
import { questionSet } from "@laurel/db/queries/campaigns/question-set";
import { rawJudgments, type RawJudgment } from "@laurel/db/queries/results/raw-judgments";
import { responseModels } from "@laurel/db/queries/results/response-models";
import { textsOf } from "@laurel/db/queries/texts/texts-of";
import type { ReadDb } from "@laurel/db/store/store";
import type { LaurelRawRecord } from "@laurel/formats/export/laurel-raw-record";

export type RawSource = { readonly campaign: { readonly id: string; readonly name: string }; readonly watermark: number; readonly pageSize?: number };

/** Every judgment up to the watermark with its texts and questions, in batches. */
export async function* rawRecordBatches(db: ReadDb, { campaign, ...source }: RawSource): AsyncGenerator<LaurelRawRecord[]> {
  const versions = new Map<number, QuestionSet>();
  for await (const page of rawJudgments(db, { campaignId: campaign.id, ...source })) {
    const responseIds = [...new Set(page.flatMap((judgment) => judgment.responseIds))];
    const { prompts, responses } = await textsOf(db, [...new Set(page.map((judgment) => judgment.promptId))], responseIds);
    const models = await responseModels(db, responseIds);
    for (const { questionsVersion } of page) {
      if (!versions.has(questionsVersion)) versions.set(questionsVersion, await questionSet(db, campaign.id, questionsVersion));
    }
    yield page.map((judgment): LaurelRawRecord => {
      const prompt = prompts.get(judgment.promptId);
      return {
        ...factsOf(judgment),
        campaign: { id: campaign.id, name: campaign.name, questionsVersion: judgment.questionsVersion, guidelinesVersion: judgment.guidelinesVersion },
        ...timesOf(judgment),
        task: { id: judgment.taskId, assignmentId: judgment.assignmentId, slot: judgment.slot, presented: judgment.presented },
        prompt: { id: judgment.promptId, messages: prompt?.messages ?? [], tags: prompt?.tags ?? [], reference: prompt?.reference ?? null },
        responses: judgment.responseIds.map((id) => ({ id, model: models.get(id) ?? null, messages: responses.get(id)?.messages ?? [], steps: responses.get(id)?.steps ?? null })),
        questions: (versions.get(judgment.questionsVersion) ?? []).filter(({ id }) => Object.hasOwn(judgment.answers, id)).map(({ id, kind, title }) => ({ id, kind, title })),
        answers: judgment.answers,
      };
    });
  }
}

function factsOf({ id, seq, origin, surplus, supersedes, supersededBy }: RawJudgment) {
  return { judgmentId: id, seq, origin, surplus, supersedes, supersededBy };
}

function timesOf({ userId, createdAt, activeMs, elapsedMs, round }: RawJudgment) {
  return { annotator: userId, createdAt, activeMs, elapsedMs, round };
}
