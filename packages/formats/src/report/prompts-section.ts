import type { PromptsReport } from "@laurel/core/datasets/dataset-report";
import type { PromptRow } from "../formats/rows/prompt-row.ts";
import { familyBase } from "./family-base.ts";
import { rootKey } from "./root-key.ts";
import type { Section } from "./section.ts";

/** Prompts alone, and how many come with the answer that is to be found. */
export function promptsSection(): Section<PromptRow, PromptsReport> {
  const base = familyBase();
  let withReference = 0;
  return {
    add(split, { prompt, reference }) {
      base.add(split, prompt, rootKey(prompt));
      if (reference !== null) withReference += 1;
    },
    figures: () => ({ ...base.figures(), withReference }),
  };
}
