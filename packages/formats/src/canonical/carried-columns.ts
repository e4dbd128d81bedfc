import type { FamilyId } from "@laurel/core/datasets/families";
import type { MetadataPlace } from "@laurel/core/records/metadata-place";

/** Where a response stands in a row that has a fixed number of them. */
export type ResponsePlace = "chosen" | "rejected" | "completion";

const RESPONSES: Readonly<Record<FamilyId, readonly ResponsePlace[]>> = {
  pairs: ["chosen", "rejected"],
  unpaired: ["completion"],
  listwise: [],
  attributes: [],
  steps: ["completion"],
  prompts: [],
  demonstrations: ["completion"],
};

export type CarriedColumn = MetadataPlace & {
  /** The column's name in rows and records. */
  readonly name: string;
  /** The response that it tells of; null for the prompt. */
  readonly place: ResponsePlace | null;
};

/**
 * The columns of metadata that the rows of a family carry: one for each column of prompts, and for each of
 * responses one by the place of the response (`chosen_latency`). Rows of any number of responses have no place
 * for the latter.
 */
export function carriedColumns(family: FamilyId, places: readonly MetadataPlace[]): readonly CarriedColumn[] {
  return places.flatMap(({ of, column }): CarriedColumn[] =>
    of === "prompt"
      ? [{ of, column, place: null, name: freeName(column) }]
      : RESPONSES[family].map((place) => ({ of, column, place, name: freeName(`${place}_${column}`) })),
  );
}

/** A name that two carried columns of a family would have; undefined where all differ. */
export function sameName(family: FamilyId, places: readonly MetadataPlace[]): string | undefined {
  const names = carriedColumns(family, places).map(({ name }) => name);
  return names.find((name, index) => names.indexOf(name) !== index);
}

/**
 * Columns that a format of ours or a trainer reads: the names of `datasets` and TRL 0.x to 1.x
 * (docs/source/dataset_formats.md, and what DPOTrainer, KTOTrainer, RewardTrainer, SFTTrainer, PRMTrainer and
 * GRPOTrainer look for in a row), OpenRLHF, LLaMA-Factory, Axolotl, NeMo and verl.
 */
const TAKEN = new Set(
  `ability answer answers attention_mask audio audios bot_reply chat_template_kwargs chosen chosen_response
  completion completion_mask completions context conversation conversations data_source extra_info ground_truth
  group helpfulness image images input input_ids instruction kto_tag label labels margin message messages meta
  model models num_ranked output position_ids prompt question rejected rejected_response response response1
  response2 responses reward reward_model rewards score score_chosen score_rejected solution split steps system
  target_probability task task_name text token_type_ids tools value video videos weight weights`.split(/\s+/),
);

/**
 * Columns that trainers make of tokens: TRL's collators take any column with such an ending for one, whatever
 * stands before it.
 */
const MADE_OF_TOKENS =
  /(^|_)(input_ids|attention_mask|token_type_ids|position_ids|labels|logps|ids|mask|masks|seq_lengths|pixel_values)$/;

/** The name itself, or with "_metadata" behind it where a trainer would take the column for its own. */
function freeName(name: string): string {
  const lower = name.toLowerCase();
  return name.trim() === "" || TAKEN.has(lower) || MADE_OF_TOKENS.test(lower) ? `${name}_metadata` : name;
}
