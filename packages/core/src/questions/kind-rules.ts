import type { Answer } from "./answers.ts";
import { BINARY_RULES } from "./kinds/binary-rules.ts";
import { FLAGS_RULES } from "./kinds/flags-rules.ts";
import { RANKING_RULES } from "./kinds/ranking-rules.ts";
import { RATING_RULES } from "./kinds/rating-rules.ts";
import { REWRITE_RULES } from "./kinds/rewrite-rules.ts";
import { STEPS_RULES } from "./kinds/steps-rules.ts";
import { TEXT_RULES } from "./kinds/text-rules.ts";
import type { QuestionRules } from "./question-rules.ts";
import type { Question } from "./question.ts";

type Rules = {
  readonly [Kind in Question["kind"]]: QuestionRules<
    Extract<Question, { kind: Kind }>,
    Extract<Answer, { kind: Kind }>
  >;
};

/** The rules of every kind. A kind that is missing here does not compile. */
const RULES: Rules = {
  ranking: RANKING_RULES,
  rating: RATING_RULES,
  binary: BINARY_RULES,
  steps: STEPS_RULES,
  rewrite: REWRITE_RULES,
  flags: FLAGS_RULES,
  text: TEXT_RULES,
};

/** The rules for a question or an answer of any kind. */
export function kindOf({ kind }: { readonly kind: Question["kind"] }): QuestionRules<Question, Answer> {
  // The rules of a kind take only its own questions and answers, which is what callers who look them up by
  // `kind` pass to them.
  return RULES[kind] as unknown as QuestionRules<Question, Answer>;
}
