import type { FamilyId } from "@laurel/core/datasets/families";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import { licenseOf } from "../license-of.ts";
import { machineLabelsOf } from "../machine-labels-of.ts";
import type { DataFile, PreparedFormat } from "../prepared-format.ts";
import { sizeCategory } from "./size-category.ts";
import { yamlText } from "./yaml-text.ts";

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
 * What the Hub and `load_dataset` read of a card: a configuration named after the format, of its Parquet or
 * else of its JSON Lines, and where ties are kept apart one named `ties`, which nobody reads who doesn't ask
 * for it. Without records there is none, since a configuration names files.
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
    // A single configuration is read by whoever names none, and so would ties be for pairs: of two, one must
    // be named.
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
