import { z } from "zod";

const Rating = z.union([z.literal(-1), z.literal(0), z.literal(1)]);

const Step = z.strictObject({
  completions: z.tuple([z.strictObject({ text: z.string(), rating: Rating, flagged: z.literal(false) })]),
  human_completion: z
    .strictObject({
      text: z.string().min(1),
      rating: z.null(),
      source: z.literal("human"),
      flagged: z.literal(false),
      corrected_rating: z.null(),
    })
    .nullable(),
  chosen_completion: z.literal(0).nullable(),
});
export type Prm800kStep = z.infer<typeof Step>;

/**
 * A line of PRM800K (openai/prm800k, README.md), of what its labelers said; who they were and when is no part
 * of a row.
 */
export const Prm800kRecord = z.strictObject({
  is_quality_control_question: z.literal(false),
  is_initial_screening_question: z.literal(false),
  question: z.strictObject({
    problem: z.string().min(1),
    ground_truth_answer: z.string(),
    pre_generated_steps: z.array(z.string()).min(1),
  }),
  label: z.strictObject({
    steps: z.array(Step),
    finish_reason: z.enum(["found_error", "solution", "bad_problem", "give_up"]),
  }),
});
export type Prm800kRecord = z.infer<typeof Prm800kRecord>;
