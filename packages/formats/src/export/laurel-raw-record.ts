import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { Answers } from "@laurel/core/questions/answers";
import { QuestionId } from "@laurel/core/questions/question-base";
import { Message } from "@laurel/core/records/messages";

const Count = z.int().min(0);

/**
 * A judgment's line of `laurel-raw`: everything that is known of it, as it was stored, with its texts. Times
 * are integer UTC milliseconds, `annotator` is a person's id and nothing else of them. `presented` is the
 * order in which the responses were shown, and null, like `slot`, where a judgment came with an import;
 * `responses` are the task's, the canonical first one first.
 */
export const LaurelRawRecord = z.strictObject({
  kind: z.literal("judgment"),
  judgmentId: Id,
  /** 1, 2, … in the order in which the campaign's judgments came. */
  seq: z.int().min(1),
  origin: z.enum(["live", "imported", "adjudication", "model"]),
  /** It came after its slot was filled: kept, and outside overlap, aggregation and agreement. */
  surplus: z.boolean(),
  /** The judgment that it revises, and the one that revises it; one that nothing supersedes stands. */
  supersedes: Id.nullable(),
  supersededBy: Id.nullable(),
  campaign: z.strictObject({ id: Id, name: z.string(), questionsVersion: Count, guidelinesVersion: Count }),
  annotator: Id,
  createdAt: Count,
  activeMs: Count,
  elapsedMs: Count,
  /** The import that brought the judgment in; null where it was made here. */
  round: Count.nullable(),
  task: z.strictObject({
    id: Id,
    assignmentId: Id.nullable(),
    slot: Count.nullable(),
    presented: z.array(Id).readonly().nullable(),
  }),
  prompt: z.strictObject({
    id: Id,
    messages: z.array(Message).readonly(),
    tags: z.array(z.string()).readonly(),
    reference: z.string().nullable(),
  }),
  responses: z
    .array(
      z.strictObject({
        id: Id,
        model: z.string().nullable(),
        messages: z.array(Message).readonly(),
        steps: z.array(z.string()).readonly().nullable(),
      }),
    )
    .readonly(),
  /** Those that the answers are to, in the order in which they are asked. */
  questions: z.array(z.strictObject({ id: QuestionId, kind: z.string(), title: z.string() })),
  answers: Answers,
});
export type LaurelRawRecord = z.infer<typeof LaurelRawRecord>;
