import type { z } from "zod";
import { columns, messageList } from "../../parquet/columns.ts";
import { evaluated } from "../usage.ts";
import { type PairFormat, plainPair } from "./family.ts";
import { TRL_PREFERENCE, TrlPreferenceRecord } from "./trl-preference.ts";

const OpenRlhfRecord = TrlPreferenceRecord.omit({ group: true });
type OpenRlhfRecord = z.infer<typeof OpenRlhfRecord>;

/**
 * Explicit conversational pairs as OpenRLHF reads them, given `prompt_key` and a chat template: without
 * either it takes the responses for whole conversations. Local files have one split, "train", where it looks
 * for "test".
 */
export const OPENRLHF_PREF: PairFormat<OpenRlhfRecord> = {
  ...TRL_PREFERENCE,
  id: "openrlhf-pref",
  title: "Preference pairs with an explicit prompt, for OpenRLHF",
  record: OpenRlhfRecord,
  encode: (row) => {
    const { prompt, chosen, rejected } = plainPair(row);
    return { prompt, chosen, rejected };
  },
  parquet: columns(messageList("prompt"), messageList("chosen"), messageList("rejected")),
  usage: {
    trainer: "OpenRLHF",
    methods: ["DPO", "IPO", "cDPO", "reward model"],
    companions: () => [],
    snippet: evaluated(({ train, test }) => ({
      language: "sh",
      text: [
        "# Since 0.10.2; for a reward model, openrlhf.cli.train_rm with the same arguments.",
        [
          "deepspeed --module openrlhf.cli.train_dpo",
          "  --model.model_name_or_path …",
          `  --data.dataset ${train}`,
          ...(test === null ? [] : [`  --eval.dataset ${test}`, "  --eval.split train"]),
          "  --data.prompt_key prompt",
          "  --data.chosen_key chosen",
          "  --data.rejected_key rejected",
          "  --data.apply_chat_template",
        ].join(" \\\n"),
      ].join("\n"),
    })),
  },
};
