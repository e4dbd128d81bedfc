/** The rules that core states for programs, in words for whoever fills in the form; by how they begin. */
const RULES: readonly (readonly [string, string])[] = [
  ["needs at least one question", "Add at least one question."],
  ["has two questions with the same id", "Two questions have the same id: change one of them under Details."],
  ["has two aspects with the same id", "Two aspects have the same id: change one of them under Details."],
  ["has two flags with the same id", "Two flags have the same id: change one of them under Details."],
  ["needs at least one aspect", "Add at least one aspect."],
  ["needs at least one flag", "Add at least one flag."],
  ["must name a question before this one", "The question that this depends on is gone or comes later: choose one that stands before this one."],
  ["names no outcome", "Choose at least one answer."],
  ["is empty", "Say something here."],
  ["ranks responses, but each task has only one", "A ranking needs responses to compare, but each task has only one: let a task have two or more, below."],
  ["has labels of a scale for two responses", "Own words on the scale are for two responses, but a task has more: untick them, or let a task have two."],
  ["has a minimum length above its maximum", "The least length is above the greatest."],
];

/** A rule as a sentence for people. */
export function ruleWords(rule: string): string {
  const known = RULES.find(([start]) => rule.toLowerCase().startsWith(start));
  return known?.[1] ?? `${rule.charAt(0).toUpperCase()}${rule.slice(1)}${/[.!?]$/.test(rule) ? "" : "."}`;
}
