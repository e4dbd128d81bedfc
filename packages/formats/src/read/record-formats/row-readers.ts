import {
  ATTRIBUTE_FORMATS,
  DEMONSTRATION_FORMATS,
  LISTWISE_FORMATS,
  PAIR_FORMATS,
  STEP_FORMATS,
  UNPAIRED_FORMATS,
} from "../../targets/all-formats.ts";
import { ULTRAFEEDBACK } from "../../targets/attributes/ultrafeedback.ts";
import { NECTAR } from "../../targets/listwise/nectar.ts";
import { OASST_TREE } from "../../targets/listwise/oasst-tree.ts";
import { HELPSTEER3 } from "../../targets/pairs/helpsteer3.ts";
import { LLAMAFACTORY_ALPACA_DPO } from "../../targets/pairs/llamafactory-alpaca-dpo.ts";
import { MS_SWIFT_DPO } from "../../targets/pairs/ms-swift-dpo.ts";
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
  HELPSTEER2_COLUMNS,
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
import { publishedAlpacaPair, publishedMsSwiftPair } from "./trainer-rows.ts";
import { UKP_CONVARG_READER } from "./ukp-convarg.ts";
import { ULTRA_INTERACT_READER } from "./ultra-interact.ts";

/**
 * Formats whose rows others publish with more in them than Laurel writes, or that are recognised by more than
 * their keys.
 */
const PUBLISHED: readonly RowReader[] = [
  rowReader(TRL_PREFERENCE_STANDARD, pairDraft, undefined, SpacedPair),
  rowReader(LLAMAFACTORY_ALPACA_DPO, pairDraft, (row) => [publishedAlpacaPair(row)]),
  rowReader(MS_SWIFT_DPO, pairDraft, (row) => [publishedMsSwiftPair(row)]),
  rowReader(HELPSTEER3, helpsteer3Draft, (row) => [publishedHelpsteer3(row)], undefined, HELPSTEER2_COLUMNS),
  rowReader(NECTAR, listwiseDraft, (row) => [publishedNectar(row)]),
  rowReader(OASST_TREE, listwiseDraft, publishedOasstTrees, OasstTreeShape),
  rowReader(ULTRAFEEDBACK, attributesDraft, (row) => [publishedUltrafeedback(row)]),
  rowReader(PRM800K, stepsDraft, (row) => [publishedPrm800k(row)]),
];

const published = new Map(PUBLISHED.map((reader) => [reader.format.id, reader]));

/** A reader for each record format that an import can read. */
export const ROW_READERS: readonly RowReader[] = [
  ...PAIR_FORMATS.map((format) => rowReader(format, pairDraft)),
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
