import { BINARY_KIND } from "./kinds/binary/binary-kind.ts";
import { FLAGS_KIND } from "./kinds/flags/flags-kind.ts";
import { RANKING_KIND } from "./kinds/ranking/ranking-kind.ts";
import { RATING_KIND } from "./kinds/rating/rating-kind.ts";
import { REWRITE_KIND } from "./kinds/rewrite/rewrite-kind.ts";
import { STEPS_KIND } from "./kinds/steps/steps-kind.ts";
import { TEXT_KIND } from "./kinds/text/text-kind.ts";

/** Every kind of question. A new one is a folder beside these and a word in this line. */
export const QUESTION_KINDS = [
  RANKING_KIND,
  RATING_KIND,
  BINARY_KIND,
  STEPS_KIND,
  REWRITE_KIND,
  FLAGS_KIND,
  TEXT_KIND,
] as const;

/** The schemas of all kinds, in the form that a discriminated union takes. */
export type SchemasOf<
  Part extends "question" | "answer",
  Kinds extends readonly unknown[] = typeof QUESTION_KINDS,
> = {
  -readonly [Index in keyof Kinds]: Kinds[Index] extends Readonly<Record<Part, infer Schema>>
    ? Schema
    : never;
};
