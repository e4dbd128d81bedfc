import type { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { checkQuestionsFit, QuestionSet } from "@laurel/core/questions/question-set";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { Translate } from "../../i18n/translate.ts";
import { type FieldErrors, fieldErrors } from "../../lib/field-errors.ts";
import { showCount } from "../../lib/figures.ts";
import { type CampaignFormState, toCampaignInput } from "./campaign-form-state.ts";

const RANGES = [
  ["overlap", 1, 20],
  ["leaseMinutes", 1, 1440],
  ["maxPairsPerPrompt", 1, 28],
] as const;

/** The problems of a form that are known before it is sent, by the field names that the server uses. */
export function formProblems(t: Translate, form: CampaignFormState): FieldErrors {
  const { questions, blurTags } = toCampaignInput(form);
  const problems: Record<string, string> = { ...questionProblems(t, questions, form.responsesPerTask) };
  if (form.name.trim() === "") problems["name"] = t("campaigns.problems.noName");
  for (const [field, low, high] of RANGES) {
    const value = form[field].trim() === "" ? Number.NaN : Number(form[field]);
    if (!Number.isInteger(value) || value < low || value > high)
      problems[field] = t("campaigns.problems.outOfRange", { low, high });
  }
  if (blurTags.length > 32) problems["blurTags"] = t("campaigns.problems.tooManyTags");
  if (blurTags.some((tag) => tag.length > LIMITS.name))
    problems["blurTags"] = t("campaigns.problems.tagTooLong", { name: LIMITS.name });
  return problems;
}

/** The first problem of each field of a form's questions, by the field names that the server uses. */
function questionProblems(t: Translate, questions: unknown, responsesPerTask: number): FieldErrors {
  const parsed = QuestionSet.safeParse(questions);
  if (!parsed.success)
    return Object.fromEntries(
      parsed.error.issues
        .toReversed()
        .map((issue) => [["questions", ...issue.path].join("."), problemWords(t, issue)]),
    );
  try {
    checkQuestionsFit(parsed.data, responsesPerTask);
    return {};
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message, details } = error;
    return inWords(t, fieldErrors({ data: { domain: { code, message, details } } }));
  }
}

type Issue = z.core.$ZodIssue;

function sizeWords(
  t: Translate,
  { code, origin, limit }: { code: "too_small" | "too_big"; origin: string; limit: string },
): string {
  const most = code === "too_big";
  if (origin === "string")
    return most ? t("campaigns.problems.tooLong", { limit }) : t("campaigns.problems.empty");
  if (origin === "array")
    return most ? t("campaigns.problems.tooMany", { limit }) : t("campaigns.problems.tooFew", { limit });
  return most ? t("campaigns.problems.tooHigh", { limit }) : t("campaigns.problems.tooLow", { limit });
}

/** What is wrong with a field, in words for people. */
function problemWords(t: Translate, issue: Issue): string {
  if (!/^(Too|Invalid)\b/.test(issue.message)) return ruleWords(t, issue.message);
  if (issue.code === "too_small")
    return sizeWords(t, {
      code: issue.code,
      origin: issue.origin,
      limit: showCount(t, Number(issue.minimum)),
    });
  if (issue.code === "too_big")
    return sizeWords(t, {
      code: issue.code,
      origin: issue.origin,
      limit: showCount(t, Number(issue.maximum)),
    });
  if (issue.code === "invalid_type" && ["number", "int"].includes(issue.expected))
    return t("campaigns.problems.notWhole");
  return t("campaigns.problems.unusable");
}

/**
 * How core's messages for programs begin, each with the words that a person who fills in the form reads
 * instead.
 */
const rules = (t: Translate): readonly (readonly [string, string])[] => [
  ["needs at least one question", t("campaigns.problems.noQuestion")],
  ["has two questions with the same id", t("campaigns.problems.sameQuestionId")],
  ["has two aspects with the same id", t("campaigns.problems.sameAspectId")],
  ["has two flags with the same id", t("campaigns.problems.sameFlagId")],
  ["needs at least one aspect", t("campaigns.problems.noAspect")],
  ["needs at least one flag", t("campaigns.problems.noFlag")],
  ["must name a question before this one", t("campaigns.problems.conditionGone")],
  ["names no outcome", t("campaigns.problems.noConditionAnswer")],
  ["is empty", t("campaigns.problems.empty")],
  ["ranks responses, but each task has only one", t("campaigns.problems.rankingOfOne")],
  ["has labels of a scale for two responses", t("campaigns.problems.scaleLabelsOfMany")],
  ["has a minimum length above its maximum", t("campaigns.problems.minAboveMax")],
];

/** A rule as a sentence for people. */
function ruleWords(t: Translate, rule: string): string {
  const known = rules(t).find(([start]) => rule.toLowerCase().startsWith(start));
  return known?.[1] ?? `${rule.charAt(0).toUpperCase()}${rule.slice(1)}${/[.!?]$/.test(rule) ? "" : "."}`;
}

/** The rules that a refusal states, as sentences for people. */
export function inWords(t: Translate, errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([field, rule]) => [field, ruleWords(t, rule)]));
}

/** The index of the first question with a problem; -1 if there is none. */
export function firstQuestionWithProblem(problems: FieldErrors): number {
  const places = Object.keys(problems).flatMap((field) =>
    /^questions\.\d/.test(field) ? [Number(field.split(".")[1])] : [],
  );
  return places.length === 0 ? -1 : Math.min(...places);
}
