import type { Usage } from "../usage.ts";
import { evaluated } from "./evaluated.ts";

/** How a fine-tuning service is given the files; `method` as Python writes the argument. */
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
