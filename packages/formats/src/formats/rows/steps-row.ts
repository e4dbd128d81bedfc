import { z } from "zod";
import { StepLabel } from "@laurel/core/questions/kinds/steps-schemas";
import { PromptMessages } from "@laurel/core/records/messages";
import { Steps } from "@laurel/core/records/prompt-record";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";

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
});
export type StepsRow = z.infer<typeof StepsRow>;
