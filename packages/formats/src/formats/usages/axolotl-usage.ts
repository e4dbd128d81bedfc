import type { Usage } from "../usage.ts";
import { evaluated } from "./evaluated.ts";

/**
 * How axolotl is given the files: `top` are lines of the YAML's first level, `dataset` those that say how a
 * file is read.
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
