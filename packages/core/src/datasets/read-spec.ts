import { z } from "zod";
import { DatasetSpec, JudgmentOrigin } from "./dataset-spec.ts";
import { PairPolicy } from "./pair-policy.ts";
import { usualSpec } from "./usual-spec.ts";

/** The first version: preference pairs of all judgments of some origins. */
const FirstSpec = z.strictObject({
  version: z.literal(1),
  questionId: z.string(),
  origins: z.array(JudgmentOrigin),
  aggregation: z.literal("majority"),
  tiePolicy: z.enum(["drop", "both-directions"]),
  minVotes: z.int(),
  testShare: z.number(),
  salt: z.string(),
});

/** The second: of one campaign, decided by majorities, in two splits, its pairs capped by task. */
const SecondSpec = z.looseObject({
  version: z.literal(2),
  questionId: z.string(),
  families: DatasetSpec.shape.families,
  filters: z.looseObject({}),
  pairs: z.looseObject({ mostPerTask: PairPolicy.shape.mostPerPrompt }),
});

/**
 * A stored spec of any version, as one of today's that means the same; a cap by task is one by prompt, of
 * which a campaign seldom has two tasks.
 */
export function readSpec(stored: unknown): DatasetSpec {
  const first = FirstSpec.safeParse(stored);
  if (first.success) {
    const { version: _, tiePolicy, questionId, ...same } = first.data;
    const usual = usualSpec(questionId, ["pairs"]);
    return { ...usual, ...same, pairs: { ...usual.pairs, ties: tiePolicy }, duplicates: "keep" };
  }
  const second = SecondSpec.safeParse(stored);
  if (!second.success) return DatasetSpec.parse(stored);
  const {
    version: _,
    pairs: { mostPerTask, ...pairs },
    ...same
  } = second.data;
  const usual = usualSpec(same.questionId, same.families);
  return DatasetSpec.parse({
    ...usual,
    ...same,
    filters: { ...usual.filters, ...same.filters },
    pairs: { ...usual.pairs, ...pairs, mostPerPrompt: mostPerTask },
  });
}
