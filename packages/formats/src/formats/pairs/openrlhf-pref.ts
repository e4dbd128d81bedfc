import type { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";
import type { Format } from "../format.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { TRL_PREFERENCE } from "./trl-preference.ts";

/** Explicit conversational pairs as OpenRLHF reads them, given `prompt_key` and a chat template: without either it takes the responses for whole conversations. Local files have one split, "train", where it looks for "test". */
export const OPENRLHF_PREF: Format<PairRow, TrlPreferenceRecord> = {
  ...TRL_PREFERENCE,
  id: "openrlhf-pref",
  title: "Preference pairs with an explicit prompt, for OpenRLHF",
  usage: {
    trainer: "OpenRLHF",
    methods: ["DPO", "IPO", "cDPO", "reward model"],
    companions: () => [],
    snippet: ({ train, test }) => ({
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
    }),
  },
};
