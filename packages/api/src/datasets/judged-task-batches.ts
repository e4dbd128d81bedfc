import { type DatasetSpec, readsMetadata } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask, TaskVote } from "@laurel/core/datasets/judged-task";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { Metadata } from "@laurel/core/records/prompt-record";
import { metadataUpTo } from "@laurel/db/queries/metadata";
import { promptAndResponseTexts, responseModels } from "@laurel/db/queries/prompts";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import { judgedTasks, type TaskVotes } from "@laurel/db/queries/tasks";
import { withdrawnRounds } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import type { ReadDb } from "@laurel/db/store/store";

export type VersionSource = {
  readonly campaignId: string;
  readonly spec: DatasetSpec;
  readonly watermark: number;
  readonly pageSize?: number;
};

/**
 * The judged tasks that a dataset version is derived from, with their texts, in batches: first those of its
 * own campaign, then those of the other campaigns.
 */
export async function* judgedTaskBatches(db: ReadDb, source: VersionSource): AsyncGenerator<JudgedTask[]> {
  yield* tasksOfCampaign(db, source);
  for (const campaignId of source.spec.otherCampaigns) {
    for await (const batch of tasksOfCampaign(db, { ...source, campaignId }))
      yield batch.map((task) => ({ ...task, otherCampaign: campaignId }));
  }
}

async function* tasksOfCampaign(db: ReadDb, source: VersionSource): AsyncGenerator<JudgedTask[]> {
  const { campaignId, spec, watermark, pageSize } = source;
  const { from, until } = spec.filters;
  const asked = new Map<number, QuestionSet>();
  const metadataOf = readsMetadata(spec) ? await metadataReader(db, campaignId, watermark) : null;
  for await (const page of judgedTasks(db, {
    campaignId,
    origins: spec.origins,
    watermark,
    from,
    until,
    ...(pageSize ? { pageSize } : {}),
  })) {
    for (const version of new Set(page.flatMap(({ votes }) => votes.map((vote) => vote.questionsVersion)))) {
      if (!asked.has(version)) asked.set(version, await questionSet(db, campaignId, version));
    }
    const responseIds = page.flatMap((task) => task.responseIds);
    const { prompts, responses } = await promptAndResponseTexts(
      db,
      page.map((task) => task.promptId),
      responseIds,
    );
    const models = await responseModels(db, responseIds);
    const metadata = metadataOf && (await metadataOf(page.map((task) => task.promptId)));
    const saidOf = (id: string) => metadata && { metadata: metadata.get(id) ?? [] };
    yield page.flatMap((task): JudgedTask[] => {
      const prompt = prompts.get(task.promptId);
      const votes = votesOn(task, spec.questionId, asked);
      if (!prompt || votes.length === 0) return [];
      return [
        {
          taskId: task.id,
          prompt: prompt.messages,
          reference: prompt.reference,
          tags: prompt.tags,
          flags: flagsOn(task),
          ...saidOf(task.promptId),
          responses: task.responseIds.flatMap((id) => {
            const response = responses.get(id);
            return response ? [{ id, ...response, model: models.get(id) ?? null, ...saidOf(id) }] : [];
          }),
          votes,
        },
      ];
    });
  }
}

type ReadMetadata = (promptIds: readonly string[]) => Promise<Map<string, Metadata[]>>;

/**
 * Reads what the rounds of a campaign that stand at the watermark said of prompts and their responses, by the
 * id of the prompt or response.
 */
async function metadataReader(db: ReadDb, campaignId: string, watermark: number): Promise<ReadMetadata> {
  const withdrawn = await withdrawnRounds(db, campaignId, watermark);
  return async (promptIds) => {
    const found = new Map<string, Metadata[]>();
    for (const { promptId, responseId, importId, values } of await metadataUpTo(db, promptIds, watermark)) {
      const id = responseId ?? promptId;
      if (!withdrawn.has(importId)) found.set(id, [...(found.get(id) ?? []), values]);
    }
    return found;
  };
}

function votesOn(
  { votes }: TaskVotes,
  questionId: string,
  asked: ReadonlyMap<number, QuestionSet>,
): TaskVote[] {
  return votes.flatMap(({ userId, answers, ...made }) => {
    const answer = answers[questionId];
    const question = asked.get(made.questionsVersion)?.find(({ id }) => id === questionId);
    return answer && question ? [{ annotatorId: userId, answer, question, ...made }] : [];
  });
}

function flagsOn({ votes }: TaskVotes): string[] {
  const raised = votes.flatMap(({ answers }) =>
    Object.values(answers).flatMap((answer) =>
      answer.kind === "flags" ? answer.flags.map(({ flag }) => flag) : [],
    ),
  );
  return [...new Set(raised)];
}
