import { z } from "zod";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { noToolTurns } from "../limits-and-losses.ts";
import { openaiUsage } from "../trainer-usages.ts";
import {
  NEEDS_REFERENCE,
  plainPrompt,
  PROMPT_DETAILS_LOSS,
  PROMPT_EXAMPLE,
  PROMPT_WITHOUT_CALLS,
  type PromptFormat,
  PROMPTS,
} from "./family.ts";

const Turn = z.strictObject({
  role: z.enum(["developer", "user", "assistant"]),
  content: SafeText.max(LIMITS.messageContent),
});

const OpenaiRftRecord = z.strictObject({
  messages: z.array(Turn).min(1, "is empty"),
  reference_answer: SafeText,
});
type OpenaiRftRecord = z.infer<typeof OpenaiRftRecord>;

const GRADER = `{"type": "string_check", "name": "same", "input": "{{sample.output_text}}", "reference": "{{item.reference_answer}}", "operation": "eq"}`;

/**
 * Reinforcement fine-tuning of hosted services: the messages end with the user's, and the grader reads
 * `reference_answer` as `item.reference_answer`. The system turn is the developer's: OpenAI's schema
 * (FineTuneReinforcementRequestInput) has no system role.
 */
export const OPENAI_RFT: PromptFormat<OpenaiRftRecord> = {
  id: "openai-rft",
  family: PROMPTS,
  title: "Prompts with a reference answer for a grader of hosted fine-tuning",
  record: OpenaiRftRecord,
  limits: [PROMPT_WITHOUT_CALLS, noToolTurns(({ prompt }) => prompt), NEEDS_REFERENCE],
  losses: [PROMPT_DETAILS_LOSS],
  express: plainPrompt,
  encode: ({ prompt, reference }) => ({
    messages: prompt.map(({ role, content }) => ({
      role: role === "user" || role === "assistant" ? role : "developer",
      content,
    })),
    reference_answer: reference ?? "",
  }),
  decode: ({ messages, reference_answer: reference }) => ({
    prompt: messages.map(({ role, content }) => ({ role: role === "developer" ? "system" : role, content })),
    reference,
  }),
  parquet: null,
  example: PROMPT_EXAMPLE,
  usage: openaiUsage(
    ["reinforcement fine-tuning"],
    `{"type": "reinforcement", "reinforcement": {"grader": ${GRADER}}}`,
  ),
};
