import { z } from "zod";
import { DatasetSpec, JudgmentOrigin } from "./dataset-spec.ts";
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

/** A stored spec of any version, as one of today's that means the same. */
export function readSpec(stored: unknown): DatasetSpec {
  const first = FirstSpec.safeParse(stored);
  if (!first.success) return DatasetSpec.parse(stored);
  const { version: _, tiePolicy, questionId, ...same } = first.data;
  const usual = usualSpec(questionId, ["pairs"]);
  return { ...usual, ...same, pairs: { ...usual.pairs, ties: tiePolicy }, duplicates: "keep" };
}
