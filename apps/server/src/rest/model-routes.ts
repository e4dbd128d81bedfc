import { z } from "zod";
import { createCaller } from "@laurel/api/app-router";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import type { RestCall, Route } from "./route.ts";
import { sendFile } from "./send-file.ts";

const TrainModel = z.strictObject({ modelId: Id.optional(), seed: z.int().min(0).default(1) });

async function downloadModel({
  context,
  params: { modelId = "" },
  request,
  response,
}: RestCall): Promise<void> {
  const model = await createCaller(context).models.get({ modelId });
  if (!model.fileSha256) throw new DomainError("NOT_FOUND", `This model has no file: it is ${model.status}.`);
  await sendFile(request, response, context.files, {
    sha256: model.fileSha256,
    fileName: "reward-model.json",
  });
}

export const MODEL_ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/versions/:versionId/models",
    scope: "train",
    summary: "Train a reward model from a version",
    body: TrainModel,
    handle({ context, params: { versionId = "" }, body }) {
      const { modelId = uuidV7(context.now(), context.random(10)), seed } = TrainModel.parse(body);
      return createCaller(context).models.train({ versionId, modelId, seed });
    },
  },
  {
    method: "GET",
    path: "/models/:modelId",
    scope: "train",
    summary: "A model and its report",
    handle: ({ context, params: { modelId = "" } }) => createCaller(context).models.get({ modelId }),
  },
  {
    method: "GET",
    path: "/models/:modelId/file",
    scope: "train",
    summary: "Download a model's file, which `laurel score` reads",
    gives: "bytes",
    handle: downloadModel,
  },
  {
    method: "GET",
    path: "/jobs/:jobId",
    scope: "read",
    summary: "How far a job is",
    handle: ({ context, params: { jobId = "" } }) => createCaller(context).jobs.get({ jobId }),
  },
];
