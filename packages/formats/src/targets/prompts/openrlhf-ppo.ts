import { z } from "zod";
import { SafeText } from "@laurel/core/text/text-limits";
import { columns, messageList, scalar } from "../../parquet/columns.ts";
import { evaluated } from "../usage.ts";
import {
  plainPrompt,
  PROMPT_DETAILS_LOSS,
  PROMPT_EXAMPLE,
  PROMPT_WITHOUT_CALLS,
  type PromptFormat,
  PROMPTS,
  PromptTurns,
} from "./family.ts";

const OpenrlhfPpoRecord = z.strictObject({ prompt: PromptTurns, label: SafeText });
type OpenrlhfPpoRecord = z.infer<typeof OpenrlhfPpoRecord>;

/**
 * OpenRLHF's prompts (openrlhf/datasets/prompts_dataset.py). `label` goes to the reward function; it is empty
 * without a reference, which is what OpenRLHF itself puts there where no label is asked for.
 */
export const OPENRLHF_PPO: PromptFormat<OpenrlhfPpoRecord> = {
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
