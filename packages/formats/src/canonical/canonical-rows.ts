import { z } from "zod";
import { Split } from "@laurel/core/datasets/splits";
import { StepLabel } from "@laurel/core/questions/kinds/steps-schemas";
import { QuestionId } from "@laurel/core/questions/question-base";
import { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";
import { Metadata, Steps } from "@laurel/core/records/prompt-record";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";

/**
 * What imported files said of the row's prompt and responses in columns that the spec carries, by the names that
 * `carriedColumns` gives. It is left out where the spec carries none, so that such rows keep their bytes.
 */
const metadata = Metadata.optional();

/**
 * One response preferred over another. `margin` says by how much, in the units of the dataset's mapping; null
 * where nobody said. `probability` is the share of the votes that prefer the chosen response, where a vote
 * for neither counts half: ½ is a tie. It is left out where a spec asks for no soft labels, so that such rows
 * keep the bytes that they had before soft labels existed. `labeledBy` says that people's votes left the pair
 * open and a model labeled it; the probability is then the model's.
 */
export const PairRow = z.strictObject({
  prompt: PromptMessages,
  chosen: CompletionMessages,
  rejected: CompletionMessages,
  margin: z.number().nullable(),
  probability: z.number().min(0).max(1).optional(),
  labeledBy: z.literal("model").optional(),
  metadata,
});
export type PairRow = z.infer<typeof PairRow>;

/** One response judged on its own: `label` is true where it is good. */
export const UnpairedRow = z.strictObject({
  prompt: PromptMessages,
  completion: CompletionMessages,
  label: z.boolean(),
  metadata,
});
export type UnpairedRow = z.infer<typeof UnpairedRow>;

/** The model that wrote a completion; null where nobody said. */
const ModelName = SafeText.min(1, "is empty").max(LIMITS.name).nullable();

/** Several responses to one prompt in the order of their ranks, from 0, the best; equal ranks are a tie. */
export const ListwiseRow = z.strictObject({
  prompt: PromptMessages,
  completions: z
    .array(z.strictObject({ messages: CompletionMessages, rank: z.int().min(0), model: ModelName }))
    .min(2, "has fewer than two completions"),
  metadata,
});
export type ListwiseRow = z.infer<typeof ListwiseRow>;

/**
 * Responses to one prompt, each rated by aspects: aspect id → 1 to `points`, as the question asked, or null
 * where the aspect does not apply. A rating may be a mean of several people's. `points` is part of the row
 * since a 3 of 5 is not a 3 of 10.
 */
export const AttributesRow = z.strictObject({
  prompt: PromptMessages,
  points: z.int().min(2).max(10),
  completions: z
    .array(
      z.strictObject({
        messages: CompletionMessages,
        model: ModelName,
        ratings: z.record(QuestionId, z.number().nullable()),
      }),
    )
    .min(1, "has no completion"),
  metadata,
});
export type AttributesRow = z.infer<typeof AttributesRow>;

/**
 * A response in reasoning steps. `labels` are those of the first steps, in order; `verdict` says whether all
 * that was asked was labeled; `continuation` goes in the place of the first wrong step; `reference` is the
 * answer that was to be found.
 */
export const StepsRow = z.strictObject({
  prompt: PromptMessages,
  steps: Steps,
  labels: z.array(StepLabel),
  verdict: z.enum(["labeled", "give-up", "bad-problem"]),
  continuation: SafeText.min(1, "is empty").max(LIMITS.rationale).nullable(),
  reference: SafeText.min(1, "is empty").max(LIMITS.messageContent).nullable(),
  metadata,
});
export type StepsRow = z.infer<typeof StepsRow>;

/**
 * A prompt to be answered in training. `reference` is the answer that verdicts are given against; null where
 * there is none.
 */
export const PromptRow = z.strictObject({
  prompt: PromptMessages,
  reference: SafeText.nullable(),
  metadata,
});
export type PromptRow = z.infer<typeof PromptRow>;

/** A response to be imitated. What the assistant says in the prompt is context. */
export const DemonstrationRow = z.strictObject({
  prompt: PromptMessages,
  completion: CompletionMessages,
  metadata,
});
export type DemonstrationRow = z.infer<typeof DemonstrationRow>;

const split = Split;

/** A row of a dataset version, whatever it teaches. */
export const CanonicalRow = z.discriminatedUnion("family", [
  z.strictObject({ family: z.literal("pairs"), split, row: PairRow }),
  z.strictObject({ family: z.literal("unpaired"), split, row: UnpairedRow }),
  z.strictObject({ family: z.literal("listwise"), split, row: ListwiseRow }),
  z.strictObject({ family: z.literal("attributes"), split, row: AttributesRow }),
  z.strictObject({ family: z.literal("steps"), split, row: StepsRow }),
  z.strictObject({ family: z.literal("prompts"), split, row: PromptRow }),
  z.strictObject({ family: z.literal("demonstrations"), split, row: DemonstrationRow }),
]);
export type CanonicalRow = z.infer<typeof CanonicalRow>;
