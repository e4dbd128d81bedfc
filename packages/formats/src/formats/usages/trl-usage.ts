import type { Usage } from "../usage.ts";

/** How a trainer of TRL is given the files. */
export function trlUsage(trainer: string, methods: readonly string[], from = "trl"): Usage {
  const config = trainer.replace(/Trainer$/, "Config");
  return {
    trainer: "TRL",
    methods,
    companions: () => [],
    snippet: ({ train, test }) => ({
      language: "python",
      text: [
        "from datasets import load_dataset",
        `from ${from} import ${config}, ${trainer}`,
        "",
        `data = load_dataset("${train.endsWith(".parquet") ? "parquet" : "json"}", data_files={"train": "${train}"${test === null ? "" : `, "test": "${test}"`}})`,
        `trainer = ${trainer}(model=model, args=${config}(output_dir="out"), processing_class=tokenizer, train_dataset=data["train"]${test === null ? "" : `, eval_dataset=data["test"]`})`,
        "trainer.train()",
      ].join("\n"),
    }),
  };
}
