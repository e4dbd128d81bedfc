import type { Usage, UsageFiles } from "../usage.ts";
import { loadDataset } from "./load-dataset.ts";

type More = {
  /** The module of the trainer. */ readonly from?: string;
  /** Lines before the data are read. */ readonly setup?: readonly string[];
  /** What the trainer is given beside. */ readonly argument?: string;
};

/** How a trainer of TRL is given the files. */
export function trlUsage(
  trainer: string,
  methods: readonly string[],
  { from = "trl", setup = [], argument }: More = {},
): Usage {
  const config = trainer.replace(/Trainer$/, "Config");
  return {
    trainer: "TRL",
    methods,
    companions: () => [],
    snippet: (files) => ({
      language: "python",
      text: [
        "from datasets import load_dataset",
        `from ${from} import ${config}, ${trainer}`,
        "",
        ...setup,
        loadDataset(files),
        `trainer = ${trainer}(${["model=model", ...(argument === undefined ? [] : [argument]), `args=${config}(output_dir="out")`, "processing_class=tokenizer", 'train_dataset=data["train"]', ...evaluation(files)].join(", ")})`,
        "trainer.train()",
      ].join("\n"),
    }),
  };
}

function evaluation({ validation = null, test }: UsageFiles): string[] {
  if (validation !== null) return ['eval_dataset=data["validation"]'];
  return test === null ? [] : ['eval_dataset=data["test"]'];
}
