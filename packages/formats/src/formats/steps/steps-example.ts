import type { StepsRow } from "../rows/steps-row.ts";

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
