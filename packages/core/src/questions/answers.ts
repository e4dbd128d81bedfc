import { z } from "zod";
import { Answer } from "./answer.ts";

/** Question id → answer. */
export const Answers = z.record(z.string().max(40), Answer);
export type Answers = z.infer<typeof Answers>;
