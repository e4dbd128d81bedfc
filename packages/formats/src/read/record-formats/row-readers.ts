import type { PairRow } from "../../canonical/canonical-rows.ts";
import type { Row } from "../../files/rows.ts";
import {
  ATTRIBUTE_FORMATS,
  DEMONSTRATION_FORMATS,
  LISTWISE_FORMATS,
  PAIR_FORMATS,
  STEP_FORMATS,
  UNPAIRED_FORMATS,
} from "../../targets/all-formats.ts";
import { ULTRAFEEDBACK } from "../../targets/attributes/ultrafeedback.ts";
import { OPENAI_SFT } from "../../targets/demonstrations/openai-sft.ts";
import { NECTAR } from "../../targets/listwise/nectar.ts";
import { OASST_TREE } from "../../targets/listwise/oasst-tree.ts";
import { groupOf } from "../../targets/pairs/family.ts";
import { HELPSTEER3 } from "../../targets/pairs/helpsteer3.ts";
import { LLAMAFACTORY_ALPACA_DPO } from "../../targets/pairs/llamafactory-alpaca-dpo.ts";
import { MS_SWIFT_DPO } from "../../targets/pairs/ms-swift-dpo.ts";
import { OPENAI_DPO } from "../../targets/pairs/openai-dpo.ts";
import { TRL_PREFERENCE_STANDARD } from "../../targets/pairs/trl-preference-standard.ts";
import { PRM800K } from "../../targets/steps/prm800k.ts";
import { ARENA_55K_READER, CHATBOT_ARENA_READER } from "./arena.ts";
import { ARGILLA_READER } from "./argilla.ts";
import {
  ALPACA_EVAL_READER,
  AUTO_J_READER,
  LLMBAR_READER,
  PANDALM_READER,
  SHP_READER,
} from "./compared-texts.ts";
import { LABEL_STUDIO_READER } from "./label-studio.ts";
import { MTURK_READER } from "./mturk.ts";
import { SUMMARIZE_READER, WEBGPT_READER } from "./openai-comparisons.ts";
import { PRODIGY_READER } from "./prodigy.ts";
import {
  helpsteer2Columns,
  OasstTreeShape,
  publishedHelpsteer3,
  publishedNectar,
  publishedOasstTrees,
  publishedPrm800k,
  publishedUltrafeedback,
  SpacedPair,
} from "./published-rows.ts";
import {
  attributesDraft,
  demonstrationDraft,
  helpsteer3Draft,
  listwiseDraft,
  pairDraft,
  stepsDraft,
  unpairedDraft,
} from "./row-drafts.ts";
import { type RowReader, rowReader } from "./row-reader.ts";
import { SQUALITY_READER } from "./squality.ts";
import { publishedAlpacaPair, publishedMsSwiftPair, readOfAlpacaPair } from "./trainer-rows.ts";
import { UKP_CONVARG_READER } from "./ukp-convarg.ts";
import { ULTRA_INTERACT_READER } from "./ultra-interact.ts";

const OPENAI_UNDECODED = ["tools", "parallel_tool_calls", "weight"];

/**
 * Formats whose rows others publish with more in them than Laurel writes, or that are recognised by more than
 * their keys.
 */
const PUBLISHED: readonly RowReader[] = [
  rowReader(TRL_PREFERENCE_STANDARD, pairDraft, { shape: SpacedPair, undecoded: othersGroup }),
  rowReader(LLAMAFACTORY_ALPACA_DPO, pairDraft, {
    published: (row) => [publishedAlpacaPair(row)],
    renamed: readOfAlpacaPair,
  }),
  rowReader(MS_SWIFT_DPO, pairDraft, {
    published: (row) => [publishedMsSwiftPair(row)],
    renamed: () => ["rejected_messages"],
  }),
  rowReader(OPENAI_DPO, pairDraft, { undecoded: () => OPENAI_UNDECODED }),
  rowReader(OPENAI_SFT, demonstrationDraft, { undecoded: () => OPENAI_UNDECODED }),
  rowReader(HELPSTEER3, helpsteer3Draft, {
    published: (row) => [publishedHelpsteer3(row)],
    renamed: helpsteer2Columns,
  }),
  rowReader(NECTAR, listwiseDraft, { published: (row) => [publishedNectar(row)] }),
  rowReader(OASST_TREE, listwiseDraft, {
    published: publishedOasstTrees,
    shape: OasstTreeShape,
    undecoded: othersIds,
  }),
  rowReader(ULTRAFEEDBACK, attributesDraft, { published: (row) => [publishedUltrafeedback(row)] }),
  rowReader(PRM800K, stepsDraft, { published: (row) => [publishedPrm800k(row)] }),
];

/** A group that isn't Laurel's own, which follows from the prompt. */
function othersGroup({ group }: Row, pair: PairRow): readonly string[] {
  return group === undefined || group === groupOf(pair) ? [] : ["group"];
}

const published = new Map(PUBLISHED.map((reader) => [reader.format.id, reader]));

/** The ids of messages that aren't Laurel's own, which follow from what was said. */
function othersIds(tree: Row, row: Parameters<typeof OASST_TREE.encode>[0]): readonly string[] {
  const own = OASST_TREE.encode(row).message_tree_id === tree["message_tree_id"];
  return own ? [] : ["message_tree_id", "message_id", "parent_id"];
}

/** A reader for each record format that an import can read. */
export const ROW_READERS: readonly RowReader[] = [
  ...PAIR_FORMATS.map((format) => rowReader(format, pairDraft, { undecoded: othersGroup })),
  ...UNPAIRED_FORMATS.map((format) => rowReader(format, unpairedDraft)),
  ...LISTWISE_FORMATS.map((format) => rowReader(format, listwiseDraft)),
  ...ATTRIBUTE_FORMATS.map((format) => rowReader(format, attributesDraft)),
  ...STEP_FORMATS.map((format) => rowReader(format, stepsDraft)),
  ...DEMONSTRATION_FORMATS.map((format) => rowReader(format, demonstrationDraft)),
  ARGILLA_READER,
  LABEL_STUDIO_READER,
  PRODIGY_READER,
  MTURK_READER,
  CHATBOT_ARENA_READER,
  ARENA_55K_READER,
  ALPACA_EVAL_READER,
  PANDALM_READER,
  AUTO_J_READER,
  LLMBAR_READER,
  SHP_READER,
  WEBGPT_READER,
  SUMMARIZE_READER,
  ULTRA_INTERACT_READER,
  SQUALITY_READER,
  UKP_CONVARG_READER,
].map((reader) => published.get(reader.format.id) ?? reader);
