import { z } from "zod";
import { SafeText } from "@laurel/core/text/text-limits";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { messageList } from "../parquet/message-list.ts";
import { scalar } from "../parquet/scalar.ts";
import type { PromptRow } from "../rows/prompt-row.ts";
import { evaluated } from "../usages/evaluated.ts";
import { plainPrompt } from "./plain-prompt.ts";
import { PROMPT_DETAILS_LOSS } from "./prompt-details-loss.ts";
import { PROMPT_EXAMPLE } from "./prompt-example.ts";
import { PromptTurns } from "./prompt-turns.ts";
import { PROMPT_WITHOUT_CALLS } from "./prompt-without-calls.ts";
import { PROMPTS } from "./prompts.ts";

const OpenrlhfPpoRecord = z.strictObject({ prompt: PromptTurns, label: SafeText });
type OpenrlhfPpoRecord = z.infer<typeof OpenrlhfPpoRecord>;

/**
 * OpenRLHF's prompts (openrlhf/datasets/prompts_dataset.py). `label` goes to the reward function; it is empty
 * without a reference, which is what OpenRLHF itself puts there where no label is asked for.
 */
export const OPENRLHF_PPO: Format<PromptRow, OpenrlhfPpoRecord> = {
  id: "openrlhf-ppo",
  family: PROMPTS,
  title: "Prompts with a label, for OpenRLHF",
  record: OpenrlhfPpoRecord,
  limits: [PROMPT_WITHOUT_CALLS],
  losses: [PROMPT_DETAILS_LOSS],
  express: plainPrompt,
  encode: (row) => ({ prompt: plainPrompt(row).prompt, label: row.reference ?? "" }),
  decode: ({ prompt, label }) => ({ prompt, reference: label === "" ? null : label }),
  parquet: columns(messageList("prompt"), scalar("label", "text")),
  example: PROMPT_EXAMPLE,
  usage: {
    trainer: "OpenRLHF",
    methods: ["PPO", "GRPO", "REINFORCE++", "RLOO"],
    companions: () => [],
    snippet: evaluated(({ train, test }) => ({
      language: "sh",
      text: [
        "python3 -m openrlhf.cli.train_ppo_ray \\",
        "  --actor.model_name_or_path … \\",
        "  --reward.remote_url reward.py \\",
        `  --data.prompt_dataset ${train} \\`,
        ...(test === null ? [] : [`  --eval.dataset ${test} \\`]),
        "  --data.input_key prompt \\",
        "  --data.label_key label \\",
        "  --data.apply_chat_template",
      ].join("\n"),
    })),
  },
};
