import { ATTRIBUTE_FORMATS } from "../../formats/attributes/attribute-formats.ts";
import { ULTRAFEEDBACK } from "../../formats/attributes/ultrafeedback.ts";
import { DEMONSTRATION_FORMATS } from "../../formats/demonstrations/demonstration-formats.ts";
import { LISTWISE_FORMATS } from "../../formats/listwise/listwise-formats.ts";
import { NECTAR } from "../../formats/listwise/nectar.ts";
import { OASST_TREE } from "../../formats/listwise/oasst-tree.ts";
import { HELPSTEER3 } from "../../formats/pairs/helpsteer3.ts";
import { PAIR_FORMATS } from "../../formats/pairs/pair-formats.ts";
import { TRL_PREFERENCE_STANDARD } from "../../formats/pairs/trl-preference-standard.ts";
import { PRM800K } from "../../formats/steps/prm800-k.ts";
import { STEP_FORMATS } from "../../formats/steps/step-formats.ts";
import { UNPAIRED_FORMATS } from "../../formats/unpaired/unpaired-formats.ts";
import { attributesDraft } from "../drafts/attributes-draft.ts";
import { demonstrationDraft } from "../drafts/demonstration-draft.ts";
import { helpsteer3Draft } from "../drafts/helpsteer3-draft.ts";
import { listwiseDraft } from "../drafts/listwise-draft.ts";
import { pairDraft } from "../drafts/pair-draft.ts";
import { stepsDraft } from "../drafts/steps-draft.ts";
import { unpairedDraft } from "../drafts/unpaired-draft.ts";
import { OasstTreeShape } from "../published/oasst-tree-shape.ts";
import { publishedHelpsteer3 } from "../published/published-helpsteer3.ts";
import { publishedNectar } from "../published/published-nectar.ts";
import { publishedOasstTrees } from "../published/published-oasst-trees.ts";
import { publishedPrm800k } from "../published/published-prm800k.ts";
import { publishedUltrafeedback } from "../published/published-ultrafeedback.ts";
import { SpacedPair } from "../published/spaced-pair.ts";
import { ARGILLA_READER } from "../tools/argilla-reader.ts";
import { LABEL_STUDIO_READER } from "../tools/label-studio-reader.ts";
import { rowReader, type RowReader } from "./row-reader.ts";

/**
 * Formats whose rows are also published by others, with more in them than we write, or are recognised by more
 * than their keys.
 */
const PUBLISHED: readonly RowReader[] = [
  rowReader(TRL_PREFERENCE_STANDARD, pairDraft, undefined, SpacedPair),
  rowReader(HELPSTEER3, helpsteer3Draft, (row) => [publishedHelpsteer3(row)]),
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
].map((reader) => published.get(reader.format.id) ?? reader);
