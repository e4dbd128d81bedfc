import { z } from "zod";
import { Message, Role } from "@laurel/core/records/messages";

/** A turn as OpenAI's guides write it. A weight of 0 says that the turn is not trained on. */
export const OpenaiTurn = Message.extend({
  role: z.enum([...Role.options, "developer"]),
  weight: z.union([z.literal(0), z.literal(1)]).optional(),
});
export type OpenaiTurn = z.infer<typeof OpenaiTurn>;

/** What a record of OpenAI may say of tools. It is no part of what was judged. */
export const OPENAI_TOOLS = {
  tools: z.array(z.unknown()).optional(),
  parallel_tool_calls: z.boolean().optional(),
};

/** The turn as any other format has it: without its weight, and a developer's as the system's. */
export function fromOpenaiTurn({ role, ...rest }: OpenaiTurn): Message {
  const message: OpenaiTurn & Pick<Message, "role"> = {
    role: role === "developer" ? "system" : role,
    ...rest,
  };
  delete message.weight;
  return message;
}
