import { z } from "zod";
import { columns, listOf, scalar } from "../../parquet/columns.ts";
import { plainMessage } from "../conversation-turns.ts";
import { oneTurnPrompt, turnDetailsLoss } from "../limits-and-losses.ts";
import { trlUsage } from "../trainer-usages.ts";
import { STEPS, STEPS_EXAMPLE, type StepsFormat } from "./family.ts";

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

/**
 * TRL's stepwise supervision. Every step has a label, and labels are booleans only: −1 would crash the
 * trainer, and fractions would silently become 0. A neutral step counts as wrong, as in TRL's own conversion
 * of PRM800K (its prm800k.py: label = rating == 1). Steps behind the last labeled one are left out.
 */
export const TRL_STEPWISE: StepsFormat<StepwiseRecord> = {
  id: "trl-stepwise",
  family: STEPS,
  title: "Steps, each right or not",
  record: StepwiseRecord,
  limits: [
    oneTurnPrompt(({ prompt }) => prompt),
    {
      code: "labels-length",
      message: "has no labeled step that says something",
      holds: ({ steps, labels }) => steps.slice(0, labels.length).some((step) => step.trim() !== ""),
    },
  ],
  losses: [
    turnDetailsLoss(({ prompt }) => prompt),
    { what: "neutral labels (counted as wrong)", concerns: ({ labels }) => labels.includes(0) },
    { what: "steps without a label", concerns: ({ steps, labels }) => labels.length < steps.length },
    {
      what: "that the annotator gave up, or found the problem bad",
      concerns: ({ verdict }) => verdict !== "labeled",
    },
    { what: "continuation", concerns: ({ continuation }) => continuation !== null },
    { what: "reference", concerns: ({ reference }) => reference !== null },
  ],
  express: ({ prompt, steps, labels }) => ({
    prompt: prompt.map(plainMessage),
    steps: steps.slice(0, labels.length),
    labels: labels.map((label) => (label === 1 ? 1 : -1)),
    verdict: "labeled",
    continuation: null,
    reference: null,
  }),
  encode: ({ prompt, steps, labels }) => ({
    prompt: prompt[0]?.content ?? "",
    completions: steps.slice(0, labels.length),
    labels: labels.map((label) => label === 1),
  }),
  decode: ({ prompt, completions, labels }) => ({
    prompt: [{ role: "user", content: prompt }],
    steps: completions,
    labels: labels.map((right) => (right ? 1 : -1)),
    verdict: "labeled",
    continuation: null,
    reference: null,
  }),
  parquet: columns(
    scalar("prompt", "text"),
    listOf("completions", scalar("element", "text")),
    listOf("labels", scalar("element", "boolean")),
  ),
  example: STEPS_EXAMPLE,
  usage: trlUsage("PRMTrainer", ["process reward model"], { from: "trl.experimental.prm" }),
};
