import { z } from "zod";
import type { Question } from "../questions/question.ts";

/** A kind of supervision: what a record teaches. Every format is of one. */
export const FamilyId = z.enum([
  "pairs",
  "unpaired",
  "listwise",
  "attributes",
  "steps",
  "prompts",
  "demonstrations",
]);
export type FamilyId = z.infer<typeof FamilyId>;

const FAMILIES: Readonly<Record<Question["kind"], readonly FamilyId[]>> = {
  ranking: ["pairs", "listwise", "unpaired", "demonstrations", "prompts"],
  rating: ["attributes", "pairs", "prompts"],
  binary: ["unpaired", "demonstrations", "prompts"],
  steps: ["steps", "prompts"],
  rewrite: ["demonstrations", "pairs", "prompts"],
  flags: [],
  text: [],
};

/**
 * What the answers to a kind of question can teach, the usual first; flags and free text alone teach nothing
 * that a trainer reads.
 */
export function familiesOfKind(kind: Question["kind"]): readonly FamilyId[] {
  return FAMILIES[kind];
}
