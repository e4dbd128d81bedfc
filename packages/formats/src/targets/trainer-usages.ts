import { evaluated, loadDataset, type Usage, type UsageFiles } from "./usage.ts";

type More = {
  /** The module to import the trainer from. */
  readonly from?: string;
  /** Lines of Python that come before the data are loaded. */
  readonly setup?: readonly string[];
  /** A further argument of the trainer. */
  readonly argument?: string;
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

/**
 * How LLaMA-Factory is given the files: by names that a `dataset_info.json` beside them gives, each with the
 * fields of `description`. `stage` holds the YAML's lines about the method.
 */
export function llamaFactoryUsage(
  methods: readonly string[],
  stage: readonly string[],
  description: Readonly<Record<string, unknown>>,
): Usage {
  return {
    trainer: "LLaMA-Factory",
    methods,
    companions: (files) => [
      {
        name: "dataset_info.json",
        text: `${JSON.stringify(Object.fromEntries(named(files).map(([name, file]) => [name, { file_name: file, ...description }])), null, 2)}\n`,
      },
    ],
    snippet: (files) => {
      // The second file is the one for validation or, without one, the one for testing.
      const [train, evaluated] = named(files).map(([name, file]) => `${name}  # ${file}`);
      return {
        language: "yaml",
        text: [
          "model_name_or_path: …",
          "template: …",
          ...stage,
          "do_train: true",
          "dataset_dir: .  # the folder of dataset_info.json",
          `dataset: ${train}`,
          ...(evaluated === undefined ? [] : [`eval_dataset: ${evaluated}`]),
          "output_dir: out",
        ].join("\n"),
      };
    },
  };
}

function named({ train, validation = null, test }: UsageFiles): (readonly [name: string, file: string])[] {
  return [
    ["laurel_train", train] as const,
    ...(validation === null ? [] : [["laurel_validation", validation] as const]),
    ...(test === null ? [] : [["laurel_test", test] as const]),
  ];
}

/**
 * How axolotl is given the files: `top` holds lines of the YAML's first level, `dataset` the lines that say
 * how a file is read.
 */
export function axolotlUsage(
  methods: readonly string[],
  top: readonly string[],
  dataset: readonly string[],
): Usage {
  const entry = (file: string) => [
    `  - path: ${file}`,
    "    split: train",
    ...dataset.map((line) => `    ${line}`),
  ];
  return {
    trainer: "axolotl",
    methods,
    companions: () => [],
    snippet: evaluated(({ train, test }) => ({
      language: "yaml",
      text: [
        "base_model: …",
        ...top,
        "datasets:",
        ...entry(train),
        ...(test === null ? [] : ["test_datasets:", ...entry(test)]),
      ].join("\n"),
    })),
  };
}

/** How ms-swift is given the files. */
export function msSwiftUsage(methods: readonly string[], command: string): Usage {
  return {
    trainer: "ms-swift",
    methods,
    companions: () => [],
    snippet: evaluated(({ train, test }) => ({
      language: "sh",
      text: [
        command,
        "  --model …",
        `  --dataset ${train}`,
        ...(test === null ? [] : [`  --val_dataset ${test}`]),
      ].join(" \\\n"),
    })),
  };
}

/** How a fine-tuning service is given the files; `method` is the argument as Python source. */
export function openaiUsage(methods: readonly string[], method: string): Usage {
  return {
    trainer: "OpenAI",
    methods,
    companions: () => [],
    snippet: evaluated(({ train, test }) => ({
      language: "python",
      text: [
        "from openai import OpenAI",
        "",
        "client = OpenAI()",
        `train = client.files.create(file=open("${train}", "rb"), purpose="fine-tune")`,
        ...(test === null
          ? []
          : [`held_out = client.files.create(file=open("${test}", "rb"), purpose="fine-tune")`]),
        `client.fine_tuning.jobs.create(model="…", training_file=train.id${test === null ? "" : ", validation_file=held_out.id"}, method=${method})`,
      ].join("\n"),
    })),
  };
}
