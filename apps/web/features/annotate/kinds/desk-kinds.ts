import type { Question } from "@laurel/core/questions/question";
import { BINARY_DESK } from "./binary-desk.tsx";
import type { DeskKind } from "./desk-kind.ts";
import { FLAGS_DESK } from "./flags-desk.tsx";
import { RANKING_DESK } from "./ranking-desk.tsx";
import { RATING_DESK } from "./rating-desk.tsx";
import { REWRITE_DESK } from "./rewrite-desk.tsx";
import { STEPS_DESK } from "./steps-desk.tsx";
import { TEXT_DESK } from "./text-desk.tsx";

type DeskKinds = { readonly [Kind in Question["kind"]]: DeskKind<Extract<Question, { kind: Kind }>> };

/** How each kind of question is answered, one line for each kind. */
const DESK_KINDS: DeskKinds = {
  ranking: RANKING_DESK,
  rating: RATING_DESK,
  binary: BINARY_DESK,
  steps: STEPS_DESK,
  rewrite: REWRITE_DESK,
  flags: FLAGS_DESK,
  text: TEXT_DESK,
};

/** The desk of a question's kind, for callers who hold a question of any kind. */
export function deskKindOf(question: Question): DeskKind {
  // Each desk takes its own kind of question only, and is looked up by that kind.
  return DESK_KINDS[question.kind] as unknown as DeskKind;
}
