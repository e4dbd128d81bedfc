import { loadRewardModel } from "@laurel/reward-model/model/load-reward-model";
import type { RewardModel } from "@laurel/reward-model/model/reward-model";
import type { FileStore } from "../file-store.ts";

/** Reads a stored model file. */
export async function loadModel(files: FileStore, sha256: string): Promise<RewardModel> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(sha256)) chunks.push(chunk);
  return loadRewardModel(Buffer.concat(chunks).toString("utf8"));
}
