import type { FamilyId } from "@laurel/core/datasets/families";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import { licenseOf } from "../license.ts";
import { type DataFile, machineLabelsOf, type PreparedFormat } from "../prepared-format.ts";

/** The Hub's tasks, by what a family teaches. */
const TASKS: Readonly<Record<FamilyId, readonly string[]>> = {
  pairs: ["text-generation", "reinforcement-learning"],
  unpaired: ["text-generation", "reinforcement-learning"],
  listwise: ["text-ranking", "text-generation"],
  attributes: ["text-classification", "text-generation"],
  steps: ["text-classification", "text-generation"],
  prompts: ["text-generation", "reinforcement-learning"],
  demonstrations: ["text-generation"],
};
const TAGS = ["preference", "rlhf", "human-feedback", "laurel"];

/**
 * What the Hub and `load_dataset` read of a card. One configuration is named after the format, with its
 * Parquet files or else its JSON Lines. Where ties are kept apart, a second one is named `ties`, which is
 * read only when it is asked for by name. Without records there is no configuration, since a configuration
 * names files.
 */
export function frontMatter({ format, facts, manifest, counts, data }: PreparedFormat): string {
  const annotated = [
    ...(manifest.votes.annotators > 0 ? ["expert-generated"] : []),
    ...((machineLabelsOf({ format, manifest })?.labeled ?? 0) > 0 ? ["machine-generated"] : []),
  ];
  return [
    "---",
    ...license(facts.license),
    ...list("language", facts.languages),
    `pretty_name: ${yamlText(facts.title)}`,
    ...list("task_categories", TASKS[format.family.id]),
    ...list("annotations_creators", annotated),
    ...list("size_categories", [sizeCategory(sumOfSplits(counts.rows) + sumOfSplits(counts.ties))]),
    ...list("tags", TAGS),
    ...configs(
      format.id,
      data.filter(({ kind }) => kind === (format.parquet === null ? "jsonl" : "parquet")),
    ),
    "---",
  ].join("\n");
}

function list(key: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `- ${yamlText(value)}`)];
}

function license(name: string | null): string[] {
  if (name === null) return [];
  const { hub } = licenseOf(name);
  return [`license: ${yamlText(hub)}`, ...(hub === "other" ? [`license_name: ${yamlText(name)}`] : [])];
}

function configs(name: string, files: readonly DataFile[]): string[] {
  if (files.length === 0) return [];
  const [pairs, ties] = [
    files.filter(({ config }) => config === "default"),
    files.filter(({ config }) => config === "ties"),
  ];
  return [
    "configs:",
    ...(pairs.length === 0 ? [] : configuration(name, pairs, true)),
    ...(ties.length === 0 ? [] : configuration("ties", ties)),
    // A reader who names no configuration is given the only one, and would take ties for pairs. If there are
    // two, one must be named.
    ...(pairs.length === 0 ? configuration("nothing-but-ties", ties) : []),
  ];
}

function configuration(name: string, files: readonly DataFile[], isDefault = false): string[] {
  const splits = [...Map.groupBy(files, ({ split }) => split)];
  return [
    `- config_name: ${yamlText(name)}`,
    ...(isDefault ? ["  default: true"] : []),
    "  data_files:",
    ...splits.flatMap(([split, shards]) => [
      `  - split: ${split}`,
      "    path:",
      ...shards.map(({ path }) => `    - ${yamlText(path)}`),
    ]),
  ];
}

const SIZES = ["1K", "10K", "100K", "1M", "10M", "100M", "1B", "10B", "100B", "1T"] as const;

/** The Hub's word for a number of records. */
export function sizeCategory(records: number): string {
  const above = SIZES.findIndex((_, index) => records < 1_000 * 10 ** index);
  if (above === 0) return `n<${SIZES[0]}`;
  return above === -1 ? `n>${SIZES.at(-1)}` : `${SIZES[above - 1]}<n<${SIZES[above]}`;
}

/**
 * Any text as a double-quoted scalar of YAML: JSON's string, with escapes for what YAML breaks lines at or
 * forbids, and for what changes the direction of the text around it.
 */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
