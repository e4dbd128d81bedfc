import { z } from "zod";
import { lastText } from "@laurel/core/records/message-text";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { scalar } from "../parquet/scalar.ts";
import type { UnpairedRow } from "../rows/unpaired-row.ts";
import { noEmptySystem } from "../rules/no-empty-system.ts";
import { oneTurnAfterSystem } from "../rules/one-turn-after-system.ts";
import { systemOf } from "../rules/system-of.ts";
import { systemTurn } from "../rules/system-turn.ts";
import { axolotlUsage } from "../usages/axolotl-usage.ts";
import { ONE_MESSAGE_UNPAIRED } from "./one-message-unpaired.ts";
import { plainUnpaired } from "./plain-unpaired.ts";
import { UNPAIRED_DETAILS_LOSS } from "./unpaired-details-loss.ts";
import { UNPAIRED_EXAMPLE } from "./unpaired-example.ts";
import { UNPAIRED_WITHOUT_CALLS } from "./unpaired-without-calls.ts";
import { UNPAIRED } from "./unpaired.ts";

const AxolotlKtoRecord = z.strictObject({
  system: z.string(),
  prompt: z.string().min(1, "is empty"),
  completion: z.string().min(1, "is empty"),
  label: z.boolean(),
});
type AxolotlKtoRecord = z.infer<typeof AxolotlKtoRecord>;

/**
 * axolotl's KTO with a template of its own around texts (`chatml.prompt_pairs`, `llama3.prompt_pairs`): one
 * question, with or without a system text, and one answer.
 */
export const AXOLOTL_KTO: Format<UnpairedRow, AxolotlKtoRecord> = {
  id: "axolotl-kto",
  family: UNPAIRED,
  title: "Single-turn good and bad answers, for axolotl",
  record: AxolotlKtoRecord,
  limits: [
    UNPAIRED_WITHOUT_CALLS,
    noEmptySystem(({ prompt }) => prompt),
    oneTurnAfterSystem(({ prompt }) => prompt),
    ONE_MESSAGE_UNPAIRED,
  ],
  losses: [UNPAIRED_DETAILS_LOSS],
  express: plainUnpaired,
  encode: ({ prompt, completion, label }) => ({
    system: systemOf(prompt),
    prompt: lastText(prompt),
    completion: lastText(completion),
    label,
  }),
  decode: ({ system, prompt, completion, label }) => ({
    prompt: [...systemTurn(system), { role: "user", content: prompt }],
    completion: [{ role: "assistant", content: completion }],
    label,
  }),
  parquet: columns(
    scalar("system", "text"),
    scalar("prompt", "text"),
    scalar("completion", "text"),
    scalar("label", "boolean"),
  ),
  example: UNPAIRED_EXAMPLE,
  usage: axolotlUsage(
    ["KTO"],
    ["rl: kto", "remove_unused_columns: false"],
    ["type: chatml.prompt_pairs  # llama3.prompt_pairs for Llama 3"],
  ),
};
