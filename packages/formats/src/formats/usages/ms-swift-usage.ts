import type { Usage } from "../usage.ts";
import { evaluated } from "./evaluated.ts";

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
