import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";

/**
 * A call of a function that an assistant turn makes, as OpenAI and every chat template write it; arguments as
 * JSON text or as an object.
 */
export const ToolCall = z.strictObject({
  id: SafeText.max(LIMITS.name).optional(),
  type: z.literal("function"),
  function: z.strictObject({
    name: SafeText.min(1).max(LIMITS.name),
    arguments: z.union([SafeText.max(LIMITS.messageContent), z.record(z.string(), z.json())]),
  }),
});
export type ToolCall = z.infer<typeof ToolCall>;
