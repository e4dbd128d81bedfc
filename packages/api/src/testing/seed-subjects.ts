import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { createCaller } from "../app-router.ts";
import { createUpload } from "../imports/create-upload.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { seedCampaign } from "./seed-campaign.ts";
import { mintId } from "./test-context.ts";

const LINE = JSON.stringify({ prompt: "Which?", responses: ["This one.", "That one."] });
export const TEST_SPEC: DatasetSpec = { ...usualSpec("preference", ["pairs"]), testShare: 0.2, salt: "s" };

/** A campaign with one of everything that has an id, for tests of who may reach it. */
export async function seedSubjects(ctx: RequestContext & { readonly actor: Actor }) {
  const { store } = ctx;
  const { campaignId, taskIds } = await seedCampaign(store, ctx.actor, { tasks: 8, overlap: 8 });
  const { t, q } = store.read;
  const [task] = (await q.select().from(t.tasks)).filter((row) => taskIds.includes(row.id));
  const upload = await createUpload(ctx, {
    campaignId,
    fileName: "lines.jsonl",
    bytes: (async function* () {
      yield Buffer.from(LINE);
    })(),
  });
  const [seeded] = (await q.select().from(t.imports)).filter((row) => row.campaignId === campaignId);
  if (!task || !seeded) throw new Error("a campaign is seeded with tasks and a round");
  const importId = seeded.id;
  const jobId = seeded.jobId;
  const [datasetId, versionId, modelId, questionId, practiceId] = [
    mintId(),
    mintId(),
    mintId(),
    mintId(),
    mintId(),
  ];
  const [betterId = "", worseId = ""] = task.responseIds;
  await createCaller(ctx).datasets.create({ campaignId, datasetId, name: "Preferences" });
  const by = { createdBy: ctx.actor.userId, createdAt: ctx.now() };
  await createCaller(ctx).guidance.setPractice({
    id: practiceId,
    campaignId,
    taskId: task.id,
    answers: { preference: { kind: "ranking", tiers: [[betterId], [worseId]], strength: 1 } },
    explanation: "It answers.",
  });
  await store.transaction(async (tx) => {
    await tx.q.insert(tx.t.jobs).values({
      id: jobId,
      kind: "import",
      campaignId,
      subjectId: importId,
      state: "done",
      progress: { phase: "done", done: 1, total: 1 },
      ...by,
    });
    await tx.q.insert(tx.t.datasetVersions).values({
      id: versionId,
      datasetId,
      number: 1,
      spec: TEST_SPEC,
      watermark: 0,
      exporterVersion: "1",
      status: "ready",
      jobId: mintId(),
      ...by,
    });
    await tx.q
      .insert(tx.t.models)
      .values({ id: modelId, campaignId, versionId, seed: 1, status: "training", jobId: mintId(), ...by });
    await tx.q.insert(tx.t.taskQuestions).values({
      id: questionId,
      campaignId,
      taskId: task.id,
      userId: ctx.actor.userId,
      text: "What counts as helpful?",
      createdAt: ctx.now(),
    });
  });
  return {
    campaignId,
    promptId: task.promptId,
    taskId: task.id,
    uploadId: upload.uploadId,
    importId,
    jobId,
    datasetId,
    versionId,
    modelId,
    questionId,
    practiceId,
    betterId,
    worseId,
  };
}

export type Subjects = Awaited<ReturnType<typeof seedSubjects>>;
