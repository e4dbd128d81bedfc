import { columns, scalar } from "../../parquet/columns.ts";
import { evaluated } from "../usage.ts";
import {
  LABELER_LOSS,
  MARGIN_LOSS,
  PAIR_DETAILS_LOSS,
  PAIR_EXAMPLE,
  type PairFormat,
  PAIRS,
  plainPair,
  PROBABILITY_LOSS,
} from "./family.ts";
import { fromTextPair, TEXT_PAIR_LIMITS, textPairOf, TextPairRecord } from "./text-pair.ts";

/**
 * verl's `RMDataset`, which reads Parquet only, tokenizes prompt and response apart and applies no chat
 * template.
 */
export const VERL_RM: PairFormat<TextPairRecord> = {
  id: "verl-rm",
  family: PAIRS,
  title: "Preference pairs as plain texts, for verl's reward model data",
  record: TextPairRecord,
  limits: TEXT_PAIR_LIMITS,
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: textPairOf,
  decode: fromTextPair,
  parquet: columns(scalar("prompt", "text"), scalar("chosen", "text"), scalar("rejected", "text")),
  example: PAIR_EXAMPLE,
  usage: {
    trainer: "verl",
    methods: ["reward model"],
    companions: () => [],
    snippet: evaluated(({ train, test }) => ({
      language: "python",
      text: [
        ...[train, ...(test === null ? [] : [test])]
          .filter((file) => !file.endsWith(".parquet"))
          .flatMap((file, index) => [
            ...(index === 0 ? ["from datasets import load_dataset"] : []),
            `load_dataset("json", data_files="${file}", split="train").to_parquet("${parquetName(file)}")`,
          ]),
        "from verl.utils.dataset.rm_dataset import RMDataset",
        "",
        `train = RMDataset(parquet_files="${parquetName(train)}", tokenizer=tokenizer)`,
        ...(test === null
          ? []
          : [`test = RMDataset(parquet_files="${parquetName(test)}", tokenizer=tokenizer)`]),
      ].join("\n"),
    })),
  },
};

function parquetName(file: string): string {
  return file.replace(/\.jsonl$/, ".parquet");
}
