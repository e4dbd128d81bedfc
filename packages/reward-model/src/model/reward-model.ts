import { DomainError } from "@laurel/core/errors/domain-error";
import {
  type PromptAndCompletion,
  STYLE_FEATURES,
  styleFacts,
  styleVector,
} from "@laurel/core/records/style-features";
import { ngramVector } from "../features/ngrams.ts";
import { zScore } from "../features/z-scores.ts";
import { decodeNgramWeights } from "./ngram-weights.ts";
import { fileChecksum, MODEL_FORMAT, MODEL_FORMAT_VERSION, RewardModelFile } from "./reward-model-file.ts";

/** A model that is ready to score: its file with the n-gram weights unpacked. */
export interface RewardModel {
  readonly file: RewardModelFile;
  readonly ngramWeights: Float32Array;
}

/** Reads the text of a model file, and refuses one that is damaged or that a newer version wrote. */
export function loadRewardModel(text: string): RewardModel {
  const raw = parseObject(text);
  if (raw.format !== MODEL_FORMAT)
    throw new DomainError(
      "INVALID",
      `this is not a reward model: its field "format" is not "${MODEL_FORMAT}"`,
      { field: "format" },
    );
  if (typeof raw.formatVersion === "number" && raw.formatVersion > MODEL_FORMAT_VERSION) {
    throw new DomainError(
      "INVALID",
      `the model file has format version ${raw.formatVersion}, and this program reads up to ${MODEL_FORMAT_VERSION}; update it, or train the model again`,
      { field: "formatVersion" },
    );
  }
  const parsed = RewardModelFile.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") ?? "";
    throw new DomainError(
      "INVALID",
      `the model file is damaged at "${field}": ${issue?.message ?? "unreadable"}; train or download the model again`,
      { field },
    );
  }
  if (fileChecksum(raw) !== parsed.data.checksum)
    throw new DomainError(
      "INVALID",
      "the model file was changed after it was written: its checksum does not match; train or download the model again",
      { field: "checksum" },
    );
  checkStyle(parsed.data);
  return {
    file: parsed.data,
    ngramWeights: decodeNgramWeights(parsed.data.weights.ngram, parsed.data.features.ngram.bits),
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch (error) {
    throw new DomainError(
      "INVALID",
      `the model file is not JSON (${error instanceof Error ? error.message : "unreadable"}); it may have been cut short`,
    );
  }
  throw new DomainError("INVALID", "the model file is not a JSON object");
}

function checkStyle({ features, weights }: RewardModelFile): void {
  const known = STYLE_FEATURES.map((feature) => feature.name);
  const lengths = [features.style.mean, features.style.deviation, weights.style].map(
    (values) => values.length,
  );
  if (features.style.names.join() === known.join() && lengths.every((length) => length === known.length))
    return;
  throw new DomainError(
    "INVALID",
    "the model file has other style features than this program measures; train the model again",
    { field: "features.style" },
  );
}

/** The text of a model's file: the same model always gives the same bytes. */
export function writeRewardModel(model: RewardModel): string {
  return `${JSON.stringify(model.file)}\n`;
}

/**
 * The reward of one response, in calibrated logits: for two responses to one prompt, sigmoid(r(a) − r(b)) is
 * the predicted probability that people prefer a to b. Rewards for different prompts can't be compared. The
 * prompt matters only by the share of words that the response takes from the last user turn. A response
 * without words is scored by its style alone.
 */
export function scoreResponse({ file, ngramWeights }: RewardModel, response: PromptAndCompletion): number {
  const facts = styleFacts(response);
  const { buckets, values } = ngramVector(facts.words, file.features.ngram.bits);
  const words = values.reduce(
    (sum, value, index) => sum + value * (ngramWeights[buckets[index] ?? 0] ?? 0),
    0,
  );
  const style = styleVector(facts).reduce(
    (sum, value, index) => sum + zScore(file.features.style, index, value) * (file.weights.style[index] ?? 0),
    0,
  );
  return (words + style) / file.temperature;
}
