import { z } from "zod";
import { PromptMessages } from "@laurel/core/records/messages";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";

/**
 * One line of the demo's file. `quality` is the truth that only the simulated annotators know: it is never
 * imported.
 */
export const DemoPrompt = z.strictObject({
  prompt: PromptMessages,
  tags: z.array(SafeText.min(1).max(LIMITS.name)).min(1).max(32),
  responses: z
    .array(
      z.strictObject({
        text: SafeText.max(LIMITS.messageContent).refine((text) => text.trim() !== "", "is empty"),
        model: SafeText.min(1).max(LIMITS.name),
        quality: z.number().min(0).max(1),
      }),
    )
    .min(2, "needs at least two responses")
    .max(4, "has more than four responses")
    .refine(
      (responses) => new Set(responses.map((response) => response.text.trim())).size === responses.length,
      "has identical responses",
    ),
});
export type DemoPrompt = z.infer<typeof DemoPrompt>;
