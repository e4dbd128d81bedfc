import { z } from "zod";
import { QuestionSet } from "@laurel/core/questions/question";
import { LIMITS } from "@laurel/core/text/limits";
import { SafeText } from "@laurel/core/text/safe-text";

/** What a lead decides about a campaign. */
export const CampaignFields = z.strictObject({
  name: SafeText.trim().min(1, "is empty").max(LIMITS.name),
  guidelines: SafeText.max(LIMITS.guidelines),
  questions: QuestionSet,
  /** How many annotators judge each task. */
  overlap: z.int().min(1).max(20),
  leaseMinutes: z.int().min(1).max(1_440),
  maxPairsPerPrompt: z.int().min(1).max(28),
});
export type CampaignFields = z.infer<typeof CampaignFields>;
