import type { Translate } from "../../i18n/translate.ts";

/** The rules that core states for programs, in words for whoever fills in the form; by how they begin. */
const rules = (t: Translate): readonly (readonly [string, string])[] => [
  ["needs at least one question", t("campaigns.addAtLeastOne")],
  ["has two questions with the same id", t("campaigns.twoQuestionsHaveThe")],
  ["has two aspects with the same id", t("campaigns.twoAspectsHaveThe")],
  ["has two flags with the same id", t("campaigns.twoFlagsHaveThe")],
  ["needs at least one aspect", t("campaigns.addAtLeastOneAspect")],
  ["needs at least one flag", t("campaigns.addAtLeastOneFlag")],
  ["must name a question before this one", t("campaigns.theQuestionThatThis")],
  ["names no outcome", t("campaigns.chooseAtLeastOne")],
  ["is empty", t("campaigns.saySomethingHere")],
  ["ranks responses, but each task has only one", t("campaigns.aRankingNeedsResponses")],
  ["has labels of a scale for two responses", t("campaigns.ownWordsOnTheScale")],
  ["has a minimum length above its maximum", t("campaigns.theLeastLengthIs")],
];

/** A rule as a sentence for people. */
export function ruleWords(t: Translate, rule: string): string {
  const known = rules(t).find(([start]) => rule.toLowerCase().startsWith(start));
  return known?.[1] ?? `${rule.charAt(0).toUpperCase()}${rule.slice(1)}${/[.!?]$/.test(rule) ? "" : "."}`;
}
