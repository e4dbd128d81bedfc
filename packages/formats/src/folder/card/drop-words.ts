import type { DropReason, RuleCode } from "@laurel/core/datasets/drop-reasons";
import type { WritableFormat } from "../../formats/writable-format.ts";

const REASONS: Readonly<Record<Exclude<DropReason, RuleCode>, string>> = {
  "too-few-votes": "has too few votes",
  "no-majority": "has no majority",
  tie: "is a tie",
  "both-bad": "has two responses that are both bad",
  bad: "is a response that is not good enough to be imitated",
  agreement: "has votes that agree too little",
  posterior: "is too improbable by its annotators' accuracies",
  skill: "has votes only of annotators who are too seldom right",
  expansion: "is a pair that the policy for rankings leaves out",
  "most-per-prompt": "is more than is kept of one prompt",
  tags: "has a prompt whose tags are not wanted",
  flags: "has a task with a flag that is not wanted",
  length: "is longer than is wanted",
  language: "has a prompt in a language that is not wanted, or in none that can be told",
  duplicate: "says the same as another",
  contaminated: "has words in a row in common with a list of texts that nobody should train on",
  leak: "has a prompt that is nearly one that is held out",
  "near-duplicate": "has a prompt that is nearly another one",
};

/**
 * Why something has no record, as the rest of a sentence about it: what one of the rules with this code says,
 * for one code may stand for several.
 */
export function dropWords(reason: DropReason, rules: WritableFormat["limits"]): string {
  if (isOfVotes(reason)) return REASONS[reason];
  const messages = new Set(rules.filter(({ code }) => code === reason).map(({ message }) => message));
  return messages.size === 0 ? `breaks the rule ${reason}` : [...messages].join(", or ");
}

function isOfVotes(reason: DropReason): reason is Exclude<DropReason, RuleCode> {
  return Object.hasOwn(REASONS, reason);
}
