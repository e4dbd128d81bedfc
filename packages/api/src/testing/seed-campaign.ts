import type { CampaignStatus } from "@laurel/core/campaigns/campaign-status";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { Store } from "@laurel/db/store/store";
import type { Actor } from "../request-context.ts";
import { mintId } from "./test-context.ts";

export const TEST_QUESTIONS: QuestionSet = [
  {
    id: "preference",
    kind: "ranking",
    title: "Which response is better?",
    help: "",
    required: true,
    strengths: 3,
    allowTie: true,
    allowBothBad: true,
  },
];

type Options = {
  readonly tasks: number;
  readonly overlap: number;
  readonly status?: CampaignStatus;
  readonly leaseMinutes?: number;
};

/** Stores a campaign with pairs to judge, as an import would have left it. */
export async function seedCampaign(
  store: Store,
  creator: Actor,
  options: Options,
): Promise<{ campaignId: string; taskIds: string[] }> {
  const campaignId = mintId();
  const [importId, uploadId] = [mintId(), mintId()];
  const createdAt = 1_790_000_000_000;
  const taskIds = Array.from({ length: options.tasks }, () => mintId());
  await store.transaction(async ({ q, t }) => {
    await q.insert(t.campaigns).values({
      id: campaignId,
      name: `Campaign ${campaignId.slice(-4)}`,
      status: options.status ?? "live",
      overlap: options.overlap,
      leaseMinutes: options.leaseMinutes ?? 30,
      maxPairsPerPrompt: 6,
      questionsVersion: 1,
      guidelinesVersion: 1,
      nextQueueKey: options.tasks + 1,
      createdBy: creator.userId,
      createdAt,
    });
    await q.insert(t.questionSets).values({ campaignId, version: 1, questions: TEST_QUESTIONS, createdAt });
    await q
      .insert(t.guidelines)
      .values({ campaignId, version: 1, markdown: "Prefer the helpful one.", createdAt });
    await q.insert(t.uploads).values({
      id: uploadId,
      campaignId,
      fileName: "seed.jsonl",
      sha256: "0",
      bytes: 1,
      createdBy: creator.userId,
      createdAt,
    });
    await q.insert(t.imports).values({
      id: importId,
      campaignId,
      round: 1,
      seq: 0,
      uploadId,
      jobId: mintId(),
      status: "visible",
      format: "jsonl",
      mapping: { prompt: "prompt", responseList: "responses" },
      namePolicy: "keep",
      skipInvalid: false,
      problems: [],
      createdBy: creator.userId,
      createdAt,
    });
  });
  for (let start = 0; start < taskIds.length; start += 100) {
    const slice = taskIds
      .slice(start, start + 100)
      .map((taskId, i) => ({ taskId, promptId: mintId(), responseIds: [mintId(), mintId()], n: start + i }));
    await store.transaction(async ({ q, t }) => {
      await q.insert(t.prompts).values(
        slice.map(({ promptId, n }) => ({
          id: promptId,
          campaignId,
          importId,
          contentHash: `prompt ${n}`,
          rootHash: `root ${n}`,
          messages: [{ role: "user" as const, content: `Prompt ${n}` }],
          preview: `prompt ${n}`,
          tags: [],
        })),
      );
      await q.insert(t.responses).values(
        slice.flatMap(({ promptId, responseIds, n }) =>
          responseIds.map((id, i) => ({
            id,
            promptId,
            importId,
            position: i,
            contentHash: `response ${n} ${i}`,
            messages: [{ role: "assistant" as const, content: `Response ${n}.${i}` }],
            source: { model: i === 0 ? "heron-7b" : "larch-large" },
          })),
        ),
      );
      await q.insert(t.tasks).values(
        slice.map(({ taskId, promptId, responseIds, n }) => ({
          id: taskId,
          campaignId,
          promptId,
          importId,
          responseIds,
          state: "open" as const,
          overlap: options.overlap,
          openSlots: options.overlap,
          queueKey: n + 1,
        })),
      );
    });
  }
  return { campaignId, taskIds };
}
