import { ImportFormat, needsMapping, RECORD_FORMATS } from "@laurel/core/imports/import-formats";
import type { Translate } from "../../i18n/translate.ts";
import type { Upload } from "./upload-file.ts";

/** The formats' names, which are the same in every language. */
const FORMAT_NAMES: Readonly<Record<ImportFormat, string>> = {
  jsonl: "JSON",
  csv: "CSV",
  parquet: "Parquet",
  "trl-preference": "TRL preference",
  "trl-preference-implicit": "TRL preference (implicit prompt)",
  "trl-preference-standard": "TRL preference (standard)",
  "trl-reward": "TRL reward",
  "trl-preference-soft": "TRL preference (soft labels)",
  "openrlhf-pref": "OpenRLHF preference",
  "llamafactory-sharegpt-dpo": "LLaMA-Factory DPO (ShareGPT)",
  "llamafactory-alpaca-dpo": "LLaMA-Factory DPO (Alpaca)",
  "axolotl-dpo": "axolotl DPO",
  "axolotl-bt": "axolotl Bradley-Terry",
  "nemo-rl-pref": "NeMo-RL preference",
  "verl-rm": "verl RM",
  "ms-swift-dpo": "ms-swift DPO",
  "openai-dpo": "OpenAI DPO",
  helpsteer3: "HelpSteer3",
  "hh-rlhf": "HH-RLHF",
  "trl-unpaired": "TRL unpaired preference",
  "llamafactory-kto": "LLaMA-Factory KTO",
  "axolotl-kto": "axolotl KTO",
  "ms-swift-kto": "ms-swift KTO",
  "ranking-kwise": "NeMo-RL ranking",
  nectar: "Nectar",
  "oasst-tree": "OpenAssistant tree",
  helpsteer2: "HelpSteer2",
  ultrafeedback: "UltraFeedback",
  "trl-stepwise": "TRL stepwise supervision",
  "axolotl-stepwise": "axolotl stepwise supervision",
  prm800k: "PRM800K",
  "trl-sft": "TRL SFT",
  "trl-prompt-completion": "TRL prompt-completion",
  "llamafactory-sharegpt-sft": "LLaMA-Factory SFT (ShareGPT)",
  "openai-sft": "OpenAI SFT",
  "verl-sft": "verl SFT",
  "nemo-rl-sft": "NeMo-RL SFT",
  argilla: "Argilla",
  "label-studio": "Label Studio",
  prodigy: "Prodigy (choice)",
  mturk: "Mechanical Turk",
  "chatbot-arena": "Chatbot Arena, MT-bench",
  "arena-55k": "LMSYS Arena 55k",
  "alpaca-eval": "AlpacaEval",
  pandalm: "PandaLM",
  "auto-j": "Auto-J",
  llmbar: "LLMBar",
  shp: "SHP",
  webgpt: "WebGPT comparisons",
  "summarize-from-feedback": "Summarize from Feedback",
  "ultra-interact": "UltraInteract",
  squality: "SQuALITY rankings",
  "ukp-convarg": "UKPConvArg1",
};

/**
 * What a format's files hold; for the recognised format, also by how many of the first rows it was
 * recognised.
 */
export function formatWords(
  t: Translate,
  format: ImportFormat,
  { recognised, recognisedBy }: Pick<Upload, "recognised" | "recognisedBy">,
): string {
  const [holds = "pairs"] = Object.entries(RECORD_FORMATS).flatMap(([kind, formats]) =>
    formats.some((id) => id === format) ? [kind] : [],
  );
  const seen = recognised.some((id) => id === format);
  return `${seen ? t("imports.looksLike", { name: FORMAT_NAMES[format], rows: recognisedBy }) : t("imports.readAs", { name: FORMAT_NAMES[format] })} ${t("imports.rowsHold", { holds })}`;
}

/** The ways to read a file: the recognised format first, then by columns, then the other formats. */
export function formatChoices(
  t: Translate,
  { recognised, byColumns }: Pick<Upload, "recognised" | "byColumns">,
): { readonly value: ImportFormat; readonly label: string }[] {
  const written: readonly ImportFormat[] =
    byColumns.format === "parquet"
      ? ["parquet"]
      : [byColumns.format, ...(["jsonl", "csv"] as const).filter((format) => format !== byColumns.format)];
  const others = ImportFormat.options.filter(
    (format) => !needsMapping(format) && !recognised.some((id) => id === format),
  );
  return [...recognised, ...written, ...others].map((value) => ({
    value,
    label: needsMapping(value)
      ? t("imports.byColumns", { format: FORMAT_NAMES[value] })
      : FORMAT_NAMES[value],
  }));
}
