import { z } from "zod";
import { lastText } from "@laurel/core/records/message-text";
import { columns, scalar } from "../../parquet/columns.ts";
import { systemOf, systemTurn } from "../conversation-turns.ts";
import { noEmptySystem, oneTurnAfterSystem } from "../limits-and-losses.ts";
import { axolotlUsage } from "../trainer-usages.ts";
import {
  ONE_MESSAGE_UNPAIRED,
  plainUnpaired,
  UNPAIRED,
  UNPAIRED_DETAILS_LOSS,
  UNPAIRED_EXAMPLE,
  UNPAIRED_WITHOUT_CALLS,
  type UnpairedFormat,
} from "./family.ts";

const AxolotlKtoRecord = z.strictObject({
  system: z.string(),
  prompt: z.string().min(1, "is empty"),
  completion: z.string(),
  label: z.boolean(),
});
type AxolotlKtoRecord = z.infer<typeof AxolotlKtoRecord>;

/**
 * axolotl's KTO with a template of its own around texts (`chatml.prompt_pairs`, `llama3.prompt_pairs`): one
 * question, with or without a system text, and one answer.
 */
export const AXOLOTL_KTO: UnpairedFormat<AxolotlKtoRecord> = {
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
