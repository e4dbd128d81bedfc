import { z } from "zod";
import { Message } from "@laurel/core/records/messages";

/** The turns of a prompt in a record. What else holds of them the family's rules say, each by its code. */
export const PromptTurns = z.array(Message).min(1, "is empty");
