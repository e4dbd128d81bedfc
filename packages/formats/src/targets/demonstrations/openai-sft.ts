import { z } from "zod";
import { conversationOf } from "../conversation-turns.ts";
import { noToolTurns } from "../limits-and-losses.ts";
import { fromOpenaiTurn, OPENAI_TOOLS, WeightedTurn } from "../openai-turns.ts";
import { openaiUsage } from "../trainer-usages.ts";
import {
  DEMONSTRATION_DETAILS_LOSS,
  DEMONSTRATION_EXAMPLE,
  DEMONSTRATION_WITHOUT_CALLS,
  type DemonstrationFormat,
  DEMONSTRATIONS,
  plainDemonstration,
} from "./family.ts";

const OpenaiSftRecord = z.strictObject({
  messages: z
    .array(WeightedTurn)
    .refine((messages) => messages.at(-1)?.role === "assistant", "must end with an assistant message"),
  ...OPENAI_TOOLS,
});
type OpenaiSftRecord = z.infer<typeof OpenaiSftRecord>;

/**
 * Supervised fine-tuning of hosted services. They train on every turn of the assistant but those of weight 0:
 * the prompt's. In a record without weights, the completion is everything from the first turn of the
 * assistant on.
 */
export const OPENAI_SFT: DemonstrationFormat<OpenaiSftRecord> = {
  id: "openai-sft",
  family: DEMONSTRATIONS,
  title: "Demonstrations for hosted fine-tuning",
  record: OpenaiSftRecord,
  limits: [DEMONSTRATION_WITHOUT_CALLS, noToolTurns(conversationOf)],
  losses: [DEMONSTRATION_DETAILS_LOSS],
  express: plainDemonstration,
  encode: (row) => {
    const { prompt, completion } = plainDemonstration(row);
    return {
      messages: [
        ...prompt.map((message) =>
          message.role === "assistant" ? { ...message, weight: 0 as const } : message,
        ),
        ...completion,
      ],
    };
  },
  decode: ({ messages }) => {
    const first = messages.findIndex(({ role, weight }) => role === "assistant" && weight !== 0);
    const end = first === -1 ? messages.length : first;
    const turns = messages.map(fromOpenaiTurn);
    return { prompt: turns.slice(0, end), completion: turns.slice(end) };
  },
  parquet: null,
  example: DEMONSTRATION_EXAMPLE,
  usage: openaiUsage(["SFT"], `{"type": "supervised"}`),
};
