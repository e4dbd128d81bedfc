import { z } from "zod";
import type { Question } from "../questions/question.ts";

/** A kind of supervision, by what a record teaches. Every format belongs to one family. */
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
 * The families that answers to a kind of question can be written as, the usual one first. Flags and free text
 * can be written as no family, since no trainer reads them.
 */
export function familiesOfKind(kind: Question["kind"]): readonly FamilyId[] {
  return FAMILIES[kind];
}
