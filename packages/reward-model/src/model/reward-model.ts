import type { RewardModelFile } from "./reward-model-file.ts";

/** A model ready to score: its file, and the n-gram weights unpacked. */
export interface RewardModel {
  readonly file: RewardModelFile;
  readonly ngramWeights: Float32Array;
}
