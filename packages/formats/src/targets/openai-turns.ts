import { z } from "zod";
import { Message, Role } from "@laurel/core/records/messages";

const Weight = z.union([z.literal(0), z.literal(1)]).optional();

/** A turn of a demonstration as OpenAI's guides write it. A weight of 0 says that it is not trained on. */
export const WeightedTurn = Message.extend({
  role: z.enum([...Role.options, "developer"]),
  weight: Weight,
});
type WeightedTurn = z.infer<typeof WeightedTurn>;

/** A turn of a preference: its weight is read and never written. */
export const PairTurn = WeightedTurn.extend({ weight: Weight.meta({ readOnly: true }) });

/** What a record of OpenAI may say of tools: no part of what was judged, so it is read and never written. */
export const OPENAI_TOOLS = {
  tools: z.array(z.unknown()).optional().meta({ readOnly: true }),
  parallel_tool_calls: z.boolean().optional().meta({ readOnly: true }),
};

/** The turn as any other format has it: without its weight, and a developer's as the system's. */
export function fromOpenaiTurn({ role, ...rest }: WeightedTurn): Message {
  const message: WeightedTurn & Pick<Message, "role"> = {
    role: role === "developer" ? "system" : role,
    ...rest,
  };
  delete message.weight;
  return message;
}
