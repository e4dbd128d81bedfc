import type { Family } from "../family.ts";
import { DemonstrationRow } from "../rows/demonstration-row.ts";
import { textRules } from "../rules/text-rules.ts";

/** Responses to imitate: supervised fine-tuning, rejection sampling and distillation. */
export const DEMONSTRATIONS: Family<DemonstrationRow> = {
  id: "demonstrations",
  row: DemonstrationRow,
  rules: textRules<DemonstrationRow>((row) => [row.prompt, row.completion]),
};
