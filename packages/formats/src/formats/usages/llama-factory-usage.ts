import type { Usage, UsageFiles } from "../usage.ts";

/**
 * How LLaMA-Factory is given the files: by name, with a `dataset_info.json` beside them that says what
 * `description` says of each. `stage` are the YAML's lines about the method.
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
      // The second is what is for validation, or where there is none what is for testing.
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
