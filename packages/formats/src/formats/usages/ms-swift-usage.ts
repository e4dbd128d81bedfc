import type { Usage } from "../usage.ts";

/** How ms-swift is given the files. */
export function msSwiftUsage(methods: readonly string[], command: string): Usage {
  return {
    trainer: "ms-swift",
    methods,
    companions: () => [],
    snippet: ({ train, test }) => ({
      language: "sh",
      text: [command, "  --model …", `  --dataset ${train}`, ...(test === null ? [] : [`  --val_dataset ${test}`])].join(" \\\n"),
    }),
  };
}
