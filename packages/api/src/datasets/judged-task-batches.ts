import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { judgedTasks } from "@laurel/db/queries/results/judged-tasks";
import { textsOf } from "@laurel/db/queries/texts/texts-of";
import type { ReadDb } from "@laurel/db/store/store";

export type VersionSource = { readonly campaignId: string; readonly spec: DatasetSpec; readonly watermark: number; readonly pageSize?: number };

/** The judged tasks that a dataset version is derived from, with their texts, in batches. */
export async function* judgedTaskBatches(db: ReadDb, source: VersionSource): AsyncGenerator<JudgedTask[]> {
  const { campaignId, spec, watermark, pageSize } = source;
  for await (const page of judgedTasks(db, { campaignId, origins: spec.origins, watermark, ...(pageSize ? { pageSize } : {}) })) {
    const { prompts, responses } = await textsOf(db, page.map((task) => task.promptId), page.flatMap((task) => task.responseIds));
    yield page.flatMap((task): JudgedTask[] => {
      const prompt = prompts.get(task.promptId)?.messages;
      const votes = task.votes.flatMap(({ userId, answers }) => {
        const answer = answers[spec.questionId];
        return answer?.kind === "ranking" ? [{ annotatorId: userId, answer }] : [];
      });
      if (!prompt || votes.length === 0) return [];
      return [{ taskId: task.id, prompt, responses: task.responseIds.flatMap((id) => (responses.has(id) ? [{ id, messages: responses.get(id)?.messages ?? [] }] : [])), votes }];
    });
  }
}
