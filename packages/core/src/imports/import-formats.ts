import { z } from "zod";

/**
 * The record formats that an import can read, by what their rows hold and under their export names. Formats
 * of prompts alone are not among them, since without a response there is nothing to judge.
 */
export const RECORD_FORMATS = {
  pairs: [
    "trl-preference",
    "trl-preference-implicit",
    "trl-preference-standard",
    "trl-reward",
    "trl-preference-soft",
    "openrlhf-pref",
    "llamafactory-sharegpt-dpo",
    "llamafactory-alpaca-dpo",
    "axolotl-dpo",
    "axolotl-bt",
    "nemo-rl-pref",
    "verl-rm",
    "ms-swift-dpo",
    "openai-dpo",
    "helpsteer3",
    "hh-rlhf",
  ],
  unpaired: ["trl-unpaired", "llamafactory-kto", "axolotl-kto", "ms-swift-kto"],
  listwise: ["ranking-kwise", "nectar", "oasst-tree"],
  attributes: ["helpsteer2", "ultrafeedback"],
  steps: ["trl-stepwise", "axolotl-stepwise", "prm800k"],
  demonstrations: [
    "trl-sft",
    "trl-prompt-completion",
    "llamafactory-sharegpt-sft",
    "openai-sft",
    "verl-sft",
    "nemo-rl-sft",
  ],
  /** What other labeling tools export. Laurel does not write these. */
  tools: ["argilla", "label-studio", "prodigy", "mturk"],
  /** Sets that others published with their labels. Laurel does not write these either. */
  published: [
    "chatbot-arena",
    "arena-55k",
    "alpaca-eval",
    "pandalm",
    "auto-j",
    "llmbar",
    "shp",
    "webgpt",
    "summarize-from-feedback",
    "ultra-interact",
    "squality",
    "ukp-convarg",
  ],
} as const;

/** A format whose rows say what is where, so that nobody has to name columns. */
export const RecordFormat = z.enum([
  ...RECORD_FORMATS.pairs,
  ...RECORD_FORMATS.unpaired,
  ...RECORD_FORMATS.listwise,
  ...RECORD_FORMATS.attributes,
  ...RECORD_FORMATS.steps,
  ...RECORD_FORMATS.demonstrations,
  ...RECORD_FORMATS.tools,
  ...RECORD_FORMATS.published,
]);
export type RecordFormat = z.infer<typeof RecordFormat>;

/**
 * What an import can read: rows whose columns a mapping names, or records of a format. All but Parquet may be
 * gzip-compressed.
 */
export const ImportFormat = z.enum(["jsonl", "csv", "parquet", ...RecordFormat.options]);
export type ImportFormat = z.infer<typeof ImportFormat>;

/**
 * The record formats that also come as CSV. The others are never recognised in CSV: every cell is text there, and
 * what looks like one of their records is one by accident.
 */
export const FORMATS_IN_CSV: readonly RecordFormat[] = ["label-studio", "mturk", "arena-55k"];

/** Whether a person has to say which columns hold what, which a record format says itself. */
export function needsMapping(format: ImportFormat): format is "jsonl" | "csv" | "parquet" {
  return format === "jsonl" || format === "csv" || format === "parquet";
}
