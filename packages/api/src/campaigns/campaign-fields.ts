import { z } from "zod";
import { QuestionSet } from "@laurel/core/questions/question-set";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";

/** What a lead decides about a campaign. */
export const CampaignFields = z.strictObject({
  name: SafeText.trim().min(1, "is empty").max(LIMITS.name),
  guidelines: SafeText.max(LIMITS.guidelines),
  questions: QuestionSet,
  /** How many annotators judge each task. */
  overlap: z.int().min(1).max(20),
  leaseMinutes: z.int().min(1).max(1_440),
  /** 1: each response is a task of its own; 2: pairs; more: lists of at most so many responses. */
  responsesPerTask: z.int().min(1).max(LIMITS.responsesPerTask),
  maxPairsPerPrompt: z.int().min(1).max(28),
  /** Whether annotators can unfold reasoning traces. If not, the traces never reach the browser. */
  showReasoning: z.boolean(),
  /** Prompts with one of these tags are blurred until asked for. */
  blurTags: z.array(SafeText.trim().min(1).max(LIMITS.name)).max(32),
});
export type CampaignFields = z.infer<typeof CampaignFields>;
