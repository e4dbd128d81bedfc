import type { Usage } from "../usage.ts";

/** How TRL's online trainers are given prompts. `reward` is Python that defines `reward`, which scores what the model says. */
export function trlPromptsUsage(methods: readonly string[], reward: readonly string[]): Usage {
  return {
    trainer: "TRL",
    methods,
    companions: () => [],
    snippet: ({ train, test }) => ({
      language: "python",
      text: [
        "from datasets import load_dataset",
        "from trl import GRPOConfig, GRPOTrainer",
        "",
        ...reward,
        `data = load_dataset("${train.endsWith(".parquet") ? "parquet" : "json"}", data_files={"train": "${train}"${test === null ? "" : `, "test": "${test}"`}})`,
        `trainer = GRPOTrainer(model=model, reward_funcs=reward, args=GRPOConfig(output_dir="out"), processing_class=tokenizer, train_dataset=data["train"]${test === null ? "" : `, eval_dataset=data["test"]`})`,
        "trainer.train()",
      ].join("\n"),
    }),
  };
}
