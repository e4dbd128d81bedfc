import { z } from "zod";
import { BINARY_KIND } from "./kinds/binary-schemas.ts";
import { FLAGS_KIND } from "./kinds/flags-schemas.ts";
import { RANKING_KIND } from "./kinds/ranking-schemas.ts";
import { RATING_KIND } from "./kinds/rating-schemas.ts";
import { REWRITE_KIND } from "./kinds/rewrite-schemas.ts";
import { STEPS_KIND } from "./kinds/steps-schemas.ts";
import { TEXT_KIND } from "./kinds/text-schemas.ts";

/**
 * Every kind of question. A new kind has its schemas and rules in `kinds/`, and is named here and in
 * answer-rules.
 */
export const QUESTION_KINDS = [
  RANKING_KIND,
  RATING_KIND,
  BINARY_KIND,
  STEPS_KIND,
  REWRITE_KIND,
  FLAGS_KIND,
  TEXT_KIND,
] as const;

/** The names of the kinds, in the order above. */
export const QuestionKindName = z.enum(QUESTION_KINDS.map(({ question }) => question.shape.kind.value));

/** The schemas of all kinds, in the form that a discriminated union takes. */
export type SchemasOf<
  Part extends "question" | "answer",
  Kinds extends readonly unknown[] = typeof QUESTION_KINDS,
> = {
  -readonly [Index in keyof Kinds]: Kinds[Index] extends Readonly<Record<Part, infer Schema>>
    ? Schema
    : never;
};

// TypeScript types a map over a tuple as a list, hence the assertion that it has one schema for each kind.
export const Question = z.discriminatedUnion(
  "kind",
  QUESTION_KINDS.map((kind) => kind.question) as SchemasOf<"question">,
);
export type Question = z.infer<typeof Question>;
