import { DomainError } from "../errors/domain-error.ts";
import type { Answer, Answers } from "./answers.ts";
import { BINARY_RULES } from "./kinds/binary-rules.ts";
import { FLAGS_RULES } from "./kinds/flags-rules.ts";
import { RANKING_RULES } from "./kinds/ranking-rules.ts";
import { RATING_RULES } from "./kinds/rating-rules.ts";
import { REWRITE_RULES } from "./kinds/rewrite-rules.ts";
import { STEPS_RULES } from "./kinds/steps-rules.ts";
import { TEXT_RULES } from "./kinds/text-rules.ts";
import type { PresentedTask, QuestionRules } from "./question-rules.ts";
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

const refuse = (field: string, rule: string): never => {
  throw new DomainError("INVALID", `${field} ${rule}`, { field, rule });
};

/** Refuses answers that don't fit the questions or what the assignment presented. */
export function checkAnswers(questions: readonly Question[], task: PresentedTask, answers: Answers): void {
  const asked = new Set(questions.map((question) => question.id));
  for (const id of Object.keys(answers)) {
    if (!asked.has(id)) refuse(`answers.${id}`, "is not a question of this campaign");
  }
  for (const question of questions) {
    const answer = answers[question.id];
    const field = `answers.${question.id}`;
    if (!isAsked(question, answers)) {
      if (answer)
        refuse(
          field,
          `is only asked after "${question.when?.question ?? ""}" was answered with ${question.when?.is.join(" or ") ?? ""}`,
        );
      continue;
    }
    if (!answer && question.required) refuse(field, "is missing");
    if (!answer) continue;
    if (answer.kind !== question.kind) refuse(field, `must be an answer of the kind ${question.kind}`);
    kindOf(question).check(question, answer, task, (part, rule) =>
      refuse(part === "" ? field : `${field}.${part}`, rule),
    );
  }
}

/** Whether a question is asked, given the answers so far. A question without a condition always is. */
export function isAsked({ when }: Pick<Question, "when">, answers: Answers): boolean {
  if (!when) return true;
  const answer = answers[when.question];
  return (
    answer !== undefined &&
    kindOf(answer)
      .outcomes(answer)
      .some((outcome) => when.is.includes(outcome))
  );
}
