import type { z } from "zod";
import type { PresentedTask } from "./presented-task.ts";

type Tagged = z.ZodObject<{ kind: z.ZodLiteral<string> }>;

/**
 * One kind of question. Its schemas serve the form, the wire, the JSON column and the exporters; its rules are pure.
 * `check` refuses an answer that does not fit its question or what was presented, by a field path below the answer.
 * `outcomes` are what an answer amounts to, in words that a later question's condition can name.
 */
export type QuestionKind<Q extends Tagged, A extends Tagged> = {
  readonly question: Q;
  readonly answer: A;
  readonly outcomes: (answer: z.infer<A>) => readonly string[];
  /** Every outcome that a question of this kind can have, for the form. */
  readonly possibleOutcomes: (question: z.infer<Q>) => readonly string[];
  readonly check: (question: z.infer<Q>, answer: z.infer<A>, task: PresentedTask, refuse: Refuse) => void;
  /** Whether `check` needs the responses' texts. */
  readonly readsTexts: (question: z.infer<Q>) => boolean;
};

/** Refuses the answer: which part of it (empty for the whole), and the rule that it breaks. */
export type Refuse = (part: string, rule: string) => never;
