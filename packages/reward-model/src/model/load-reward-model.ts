import { DomainError } from "@laurel/core/errors/domain-error";
import { STYLE_FEATURES } from "@laurel/core/records/style-features";
import { decodeNgramWeights } from "./decode-ngram-weights.ts";
import { fileChecksum } from "./file-checksum.ts";
import { MODEL_FORMAT, MODEL_FORMAT_VERSION, RewardModelFile } from "./reward-model-file.ts";
import type { RewardModel } from "./reward-model.ts";

/** Reads the text of a model file; refuses what is damaged, or what a newer version wrote. */
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
