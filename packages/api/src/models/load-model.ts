import { loadRewardModel, type RewardModel } from "@laurel/reward-model/model/reward-model";
import type { FileStore } from "../file-store.ts";
import { readText } from "../read-text.ts";

/** Reads a stored model file. */
export async function loadModel(files: FileStore, sha256: string): Promise<RewardModel> {
  return loadRewardModel(await readText(files, sha256));
}
