import { expect, it } from "vitest";
import { checkAnswers } from "./answer-rules.ts";
import type { Answers } from "./answers.ts";
import type { Question } from "./question.ts";

const a = "01900000-0000-7000-8000-00000000000a";
const b = "01900000-0000-7000-8000-00000000000b";
const c = "01900000-0000-7000-8000-00000000000c";
const preference: Question = {
  id: "preference",
  kind: "ranking",
  title: "Which?",
  help: "",
  required: true,
  strengths: 3,
  allowTie: true,
  allowBothBad: true,
};
const rationale: Question = {
  id: "why",
  kind: "text",
  title: "Why?",
  help: "",
  required: false,
  maxLength: 10,
};

const check =
  (answers: Answers, questions: readonly Question[] = [preference, rationale]) =>
  () =>
    checkAnswers(questions, { presented: [b, a], texts: new Map() }, answers);
const ranking = (tiers: string[][], rest: { cut?: number; strength?: number } = {}): Answers => ({
  preference: { kind: "ranking", tiers, ...rest },
});

it("takes a preference with strength, a tie, both bad, and a rationale beside it", () => {
  expect(check(ranking([[a], [b]], { strength: 3 }))).not.toThrow();
  expect(check(ranking([[a, b]]))).not.toThrow();
  expect(check(ranking([[b, a]], { cut: 0 }))).not.toThrow();
  expect(
    check({ ...ranking([[b], [a]], { strength: 1 }), why: { kind: "text", text: "clearer" } }),
  ).not.toThrow();
});

it.each<[string, Answers, RegExp]>([
  ["a response of another task", ranking([[a], [c]], { strength: 1 }), /did not show/],
  ["a response twice", ranking([[a], [a]], { strength: 1 }), /twice/],
  ["a ranking that lacks a response", ranking([[a]]), /every response/],
  ["a preference without its strength", ranking([[a], [b]]), /strength is missing/],
  ["a strength off the scale", { preference: { kind: "ranking", tiers: [[a], [b]], strength: 4 } }, /1 to 3/],
  ["a tie with a strength", ranking([[a, b]], { strength: 1 }), /only for a preference/],
  ["a cut within a preference", ranking([[a], [b]], { strength: 1, cut: 1 }), /only for both bad/],
  ["no answer to a required question", {}, /preference is missing/],
  [
    "an answer to a question that is not asked",
    { ...ranking([[a, b]]), other: { kind: "text", text: "x" } },
    /not a question/,
  ],
  ["an answer of another kind", { preference: { kind: "text", text: "a" } }, /of the kind ranking/],
  [
    "a rationale over its limit",
    { ...ranking([[a, b]]), why: { kind: "text", text: "x".repeat(11) } },
    /at most 10/,
  ],
])("refuses %s and names the field", (_, answers, message) => {
  expect(check(answers)).toThrow(message);
});

it("refuses a tie and both bad where the campaign does not allow them", () => {
  const strict = { ...preference, allowTie: false, allowBothBad: false };
  expect(check(ranking([[a, b]]), [strict])).toThrow(/can't be a tie/);
  expect(check(ranking([[a, b]], { cut: 0 }), [strict])).toThrow(/can't be both bad/);
});
