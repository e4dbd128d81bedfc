import { StepsRow } from "../../canonical/canonical-rows.ts";
import type { Family, Format } from "../format.ts";
import { textRules } from "../record-text-rules.ts";

/** Labels of reasoning steps: process reward models. */
export const STEPS: Family<StepsRow> = {
  id: "steps",
  row: StepsRow,
  rules: [
    // Steps are checked as one text: an empty step among others is allowed, since labels count it.
    ...textRules<StepsRow>(({ prompt, steps }) => [
      prompt,
      [{ role: "assistant", content: steps.join("\n") }],
    ]),
    {
      code: "labels-length",
      message:
        "has more labels than steps, or fewer though all that was asked was labeled, and they don't end at the first wrong step",
      holds: ({ steps, labels, verdict }) =>
        labels.length === steps.length ||
        (labels.length < steps.length &&
          (verdict !== "labeled" || (labels.length > 0 && labels.indexOf(-1) === labels.length - 1))),
    },
    {
      code: "label",
      message: "has a continuation, though no step is wrong",
      holds: ({ labels, continuation }) => continuation === null || labels.includes(-1),
    },
  ],
};

export type StepsFormat<Rec> = Format<StepsRow, Rec>;

/** Labeled steps that every format of the family can hold. */
export const STEPS_EXAMPLE: StepsRow = {
  prompt: [{ role: "user", content: "Which number is larger, 9.8 or 9.11?" }],
  steps: [
    "The fractional part of 9.8 is 0.8, while the fractional part of 9.11 is 0.11.",
    "Since 0.11 is greater than 0.8, the number 9.11 is larger than 9.8.",
  ],
  labels: [1, -1],
  verdict: "labeled",
  continuation: null,
  reference: null,
};
