import { describe, expect, it } from "vitest";
import { PRESETS } from "@laurel/core/questions/presets";
import { type Question, QuestionKindName } from "@laurel/core/questions/question";
import { english } from "../../testing/in-english.tsx";
import { BLANK_CAMPAIGN, presetPart } from "./campaign-form-state.ts";
import { formProblems } from "./form-problems.ts";
import { newQuestion } from "./questions/question-form-state.ts";

const campaign = (...questions: Question[]) => ({
  ...BLANK_CAMPAIGN,
  name: "Helpful",
  questions: questions.map((question) => ({ key: question.id, question, saved: null })),
});
const preference = newQuestion(english, "ranking", []);
const reason = newQuestion(english, "text", []);

describe("draftProblems", () => {
  it.each(PRESETS.map((preset) => [preset.name, preset] as const))(
    "finds nothing wrong with %s once there is a name",
    (_, preset) => {
      expect(formProblems(english, { ...BLANK_CAMPAIGN, ...presetPart(preset), name: "Helpful" })).toEqual(
        {},
      );
    },
  );

  it.each(QuestionKindName.options)("finds nothing wrong with a new question of kind %s", (kind) => {
    expect(formProblems(english, campaign(newQuestion(english, kind, [])))).toEqual({});
  });

  it.each(["", "0", "21", "2.5", "three"])("refuses %j as an overlap", (overlap) => {
    expect(Object.keys(formProblems(english, { ...campaign(preference), overlap }))).toEqual(["overlap"]);
  });

  it("asks for a name and a question", () => {
    expect(formProblems(english, { ...BLANK_CAMPAIGN, name: " " })).toEqual({
      name: "Give the campaign a name.",
      questions: "Add at least one question.",
    });
  });

  it.each<[string, Question[], number, Record<string, string>]>([
    [
      "a title of nothing",
      [{ ...preference, title: "  " }],
      2,
      { "questions.0.title": "This can’t be empty." },
    ],
    [
      "a length that is no number",
      [reason, { ...newQuestion(english, "text", [reason.id]), kind: "text", maxLength: Number.NaN }],
      2,
      { "questions.1.maxLength": "Give a whole number." },
    ],
    [
      "a condition on nothing",
      [reason, { ...preference, when: { question: reason.id, is: [] } }],
      2,
      { "questions.1.when.is": "Choose at least one answer." },
    ],
    [
      "a condition on what comes later",
      [{ ...preference, when: { question: reason.id, is: ["written"] } }, reason],
      2,
      { "questions.0.when.question": expect.stringMatching(/comes later/) },
    ],
    [
      "a ranking of one response",
      [preference],
      1,
      { "questions.0": expect.stringMatching(/two or more responses per task/) },
    ],
  ])("says at its field what is wrong with %s", (_, questions, responsesPerTask, problems) => {
    expect(formProblems(english, { ...campaign(...questions), responsesPerTask })).toEqual(problems);
  });
});
