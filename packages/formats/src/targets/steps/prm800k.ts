import { z } from "zod";
import type { StepsRow } from "../../canonical/canonical-rows.ts";
import { plainMessage } from "../conversation-turns.ts";
import { oneTurnPrompt, turnDetailsLoss } from "../limits-and-losses.ts";
import { loadDataset } from "../usage.ts";
import { STEPS, STEPS_EXAMPLE, type StepsFormat } from "./family.ts";

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
type Prm800kStep = z.infer<typeof Step>;

/** A line of PRM800K (openai/prm800k, README.md): what its labelers said, without who they were and when. */
const Prm800kRecord = z.strictObject({
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
type Prm800kRecord = z.infer<typeof Prm800kRecord>;

/**
 * PRM800K's lines: each labeled step with its rating −1, 0 or 1 as the only completion, all steps in
 * `pre_generated_steps`, the continuation as `human_completion` of the first wrong step, the reference as
 * `ground_truth_answer`, "" where there is none. If the last labeled step is wrong, it is not marked as
 * chosen, because no step follows it.
 */
export const PRM800K: StepsFormat<Prm800kRecord> = {
  id: "prm800k",
  family: STEPS,
  title: "Steps right, neutral or wrong, as PRM800K has them",
  record: Prm800kRecord,
  limits: [oneTurnPrompt(({ prompt }) => prompt)],
  losses: [turnDetailsLoss(({ prompt }) => prompt)],
  express: (row) => ({ ...row, prompt: row.prompt.map(plainMessage) }),
  encode: (row) => ({
    is_quality_control_question: false,
    is_initial_screening_question: false,
    question: {
      problem: row.prompt[0]?.content ?? "",
      ground_truth_answer: row.reference ?? "",
      pre_generated_steps: row.steps,
    },
    label: { steps: row.labels.map((_, index) => step(row, index)), finish_reason: finishReason(row) },
  }),
  decode: ({ question, label }) => ({
    prompt: [{ role: "user", content: question.problem }],
    steps: question.pre_generated_steps,
    labels: label.steps.map(({ completions: [{ rating }] }) => rating),
    verdict:
      label.finish_reason === "give_up"
        ? "give-up"
        : label.finish_reason === "bad_problem"
          ? "bad-problem"
          : "labeled",
    continuation:
      label.steps.find(({ human_completion: written }) => written !== null)?.human_completion?.text ?? null,
    reference: question.ground_truth_answer === "" ? null : question.ground_truth_answer,
  }),
  parquet: null,
  example: STEPS_EXAMPLE,
  usage: {
    trainer: "PRM800K's readers",
    methods: ["process reward model"],
    companions: () => [],
    snippet: (files) => ({
      language: "python",
      text: [
        "# In TRL's examples/datasets, whose prm800k.py makes rows for PRMTrainer of these lines.",
        "from datasets import load_dataset",
        "from prm800k import process_batch",
        "",
        loadDataset(files),
        'data = data.map(process_batch, batched=True, batch_size=10, remove_columns=data["train"].column_names)',
        'data = data.filter(lambda row: len(row["labels"]) > 0)',
      ].join("\n"),
    }),
  },
};

function step({ steps, labels, continuation }: StepsRow, index: number): Prm800kStep {
  const rating = labels[index] ?? 0;
  const written = index === labels.indexOf(-1) ? continuation : null;
  return {
    completions: [{ text: steps[index] ?? "", rating, flagged: false }],
    human_completion:
      written === null
        ? null
        : { text: written, rating: null, source: "human", flagged: false, corrected_rating: null },
    chosen_completion: rating === -1 && index === labels.length - 1 ? null : 0,
  };
}

function finishReason({ labels, verdict }: StepsRow): Prm800kRecord["label"]["finish_reason"] {
  if (verdict === "give-up") return "give_up";
  if (verdict === "bad-problem") return "bad_problem";
  return labels.includes(-1) ? "found_error" : "solution";
}
