import { DomainError } from "@laurel/core/errors/domain-error";
import { findModel, type FoundModel } from "@laurel/db/queries/models";
import type { ReadDb } from "@laurel/db/store/store";
import { loadRewardModel, type RewardModel } from "@laurel/reward-model/model/reward-model";
import { requireCampaign } from "../access/require-access.ts";
import { type FileStore, readText } from "../file-store.ts";
import type { Actor } from "../request-context.ts";

/** Reads a stored model file. */
export async function loadModel(files: FileStore, sha256: string): Promise<RewardModel> {
  return loadRewardModel(await readText(files, sha256));
}

/** A reward model, if the actor may work with its campaign's datasets. */
export async function requireModel(db: ReadDb, actor: Actor, modelId: string): Promise<FoundModel> {
  const model = await findModel(db, modelId);
  if (!model) throw new DomainError("NOT_FOUND", "There is no such model.", { modelId });
  await requireCampaign(db, actor, model.campaignId, "campaign.datasets");
  return model;
}
