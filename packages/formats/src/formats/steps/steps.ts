import type { Family } from "../family.ts";
import { StepsRow } from "../rows/steps-row.ts";
import { textRules } from "../rules/text-rules.ts";

/** Labels of reasoning steps: process reward models. */
export const STEPS: Family<StepsRow> = {
  id: "steps",
  row: StepsRow,
  rules: [
    // Steps are looked at together: an empty one among others is a step too, since labels count it.
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
