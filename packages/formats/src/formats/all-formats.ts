import { ATTRIBUTE_FORMATS } from "./attributes/attribute-formats.ts";
import { DEMONSTRATION_FORMATS } from "./demonstrations/demonstration-formats.ts";
import { LISTWISE_FORMATS } from "./listwise/listwise-formats.ts";
import { PAIR_FORMATS } from "./pairs/pair-formats.ts";
import { PROMPT_FORMATS } from "./prompts/prompt-formats.ts";
import { STEP_FORMATS } from "./steps/step-formats.ts";
import { UNPAIRED_FORMATS } from "./unpaired/unpaired-formats.ts";
import type { WritableFormat } from "./writable-format.ts";

/** Every format, family by family. */
export const ALL_FORMATS: readonly WritableFormat[] = [
  ...PAIR_FORMATS,
  ...UNPAIRED_FORMATS,
  ...LISTWISE_FORMATS,
  ...ATTRIBUTE_FORMATS,
  ...STEP_FORMATS,
  ...PROMPT_FORMATS,
  ...DEMONSTRATION_FORMATS,
];
