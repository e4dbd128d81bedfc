import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { familiesOfKind } from "@laurel/core/datasets/families";
import type { Question } from "@laurel/core/questions/question";
import { draftOf } from "./draft-of.ts";
import type { SpecDraft } from "./spec-draft.ts";

/**
 * What the form of a new version starts from: the usual spec of a question, with ties still to be decided.
 */
export function newDraft({ id, kind }: Question): SpecDraft {
  return { ...draftOf(usualSpec(id, familiesOfKind(kind).slice(0, 1))), ties: "" };
}
