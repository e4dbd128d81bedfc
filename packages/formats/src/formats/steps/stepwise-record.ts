import { z } from "zod";

/**
 * A row of TRL's stepwise supervision (dataset_formats.md): the prompt as text, and for each step whether it
 * is right.
 */
export const StepwiseRecord = z
  .strictObject({
    prompt: z.string().min(1, "is empty"),
    completions: z.array(z.string()).min(1, "has no steps"),
    labels: z.array(z.boolean()),
  })
  .refine(
    ({ completions, labels }) => completions.length === labels.length,
    "must have a label for each step",
  );
export type StepwiseRecord = z.infer<typeof StepwiseRecord>;
