import type { Usage } from "../usage.ts";

/** How LLaMA-Factory is given the files: by name, with a `dataset_info.json` beside them that says what `description` says of each. `stage` are the YAML's lines about the method. */
export function llamaFactoryUsage(methods: readonly string[], stage: readonly string[], description: Readonly<Record<string, unknown>>): Usage {
  return {
    trainer: "LLaMA-Factory",
    methods,
    companions: ({ train, test }) => [
      {
        name: "dataset_info.json",
        text: `${JSON.stringify({ laurel_train: { file_name: train, ...description }, ...(test !== null && { laurel_test: { file_name: test, ...description } }) }, null, 2)}\n`,
      },
    ],
    snippet: ({ train, test }) => ({
      language: "yaml",
      text: [
        "model_name_or_path: …",
        "template: …",
        ...stage,
        "do_train: true",
        "dataset_dir: .  # the folder of dataset_info.json",
        `dataset: laurel_train  # ${train}`,
        ...(test === null ? [] : [`eval_dataset: laurel_test  # ${test}`]),
        "output_dir: out",
      ].join("\n"),
    }),
  };
}
