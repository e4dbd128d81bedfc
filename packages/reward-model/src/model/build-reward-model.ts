import { STYLE_FEATURES } from "@laurel/core/records/style-features";
import { nameBuckets } from "../diagnose/name-buckets.ts";
import { topBuckets } from "../diagnose/top-buckets.ts";
import type { Report } from "../evaluate/report.ts";
import { Z_CLIP } from "../features/z-score.ts";
import type { TrainedPart } from "../train/train-part.ts";
import type { TrainingRecord } from "../train/training-record.ts";
import { encodeNgramWeights } from "./encode-ngram-weights.ts";
import { fileChecksum } from "./file-checksum.ts";
import { MODEL_FORMAT, MODEL_FORMAT_VERSION, type RewardModelFile } from "./reward-model-file.ts";
import type { RewardModel } from "./reward-model.ts";

const NAMED_PER_SIDE = 200;

/** Packs what was learnt from all pairs. Yields the number of records read for the names of buckets. */
export function* buildRewardModel(
  records: readonly TrainingRecord[],
  part: TrainedPart,
  report: Report,
): Generator<number, RewardModel> {
  const { bits } = report.options;
  const ngramWeights = Float32Array.from(part.matrix.columnOfBucket, (column) =>
    column < 0 ? 0 : (part.weights[column] ?? 0),
  );
  const namedBuckets = yield* nameBuckets(records, topBuckets(ngramWeights, NAMED_PER_SIDE), bits);
  const content: Omit<RewardModelFile, "checksum"> = {
    format: MODEL_FORMAT,
    formatVersion: MODEL_FORMAT_VERSION,
    features: {
      ngram: { orders: [1, 2], bits, hash: "fnv1a-murmur3" },
      style: {
        names: STYLE_FEATURES.map((feature) => feature.name),
        clip: Z_CLIP,
        mean: [...part.matrix.scores.mean],
        deviation: [...part.matrix.scores.deviation],
      },
    },
    weights: {
      ngram: encodeNgramWeights(ngramWeights),
      style: [...part.weights.subarray(part.matrix.ngramColumns)],
    },
    temperature: part.temperature,
    namedBuckets: [...namedBuckets],
    report,
  };
  return { file: { ...content, checksum: fileChecksum(content) }, ngramWeights };
}
