import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRESETS } from "@laurel/core/questions/presets";
import { QuestionSet } from "@laurel/core/questions/question-set";
import { ANY_QUESTION_SET } from "../../testing/any-question-set.ts";
import {
  BLANK_CAMPAIGN,
  type CampaignFormState,
  changedFields,
  presetPart,
  toCampaignFormState,
  toCampaignInput,
} from "./campaign-form-state.ts";

/** The form of a campaign that was made from another form. */
function savedAs(form: CampaignFormState): CampaignFormState {
  const { guidelines, questions, ...rest } = toCampaignInput(form);
  return toCampaignFormState({ ...rest, guidelines: { markdown: guidelines }, questions: { questions } });
}

describe("a campaign's form", () => {
  it.each(PRESETS.map((preset) => [preset.name, preset] as const))(
    "sends the questions of %s as they are, and reads them back unchanged",
    (_, preset) => {
      const form = {
        ...BLANK_CAMPAIGN,
        ...presetPart(preset),
        name: "Helpful",
        blurTags: "violence, self-harm",
      };
      const input = toCampaignInput(form);
      expect([input.questions, input.responsesPerTask]).toEqual([preset.questions, preset.responsesPerTask]);
      expect(toCampaignInput(savedAs(form))).toEqual(input);
    },
  );

  it("keeps any valid questions as they are, however often it is saved", () => {
    fc.assert(
      fc.property(ANY_QUESTION_SET, (questions) => {
        expect(QuestionSet.parse(questions)).toEqual(questions);
        const form = {
          ...BLANK_CAMPAIGN,
          name: "Any",
          questions: questions.map((question) => ({ key: question.id, question, saved: question })),
        };
        expect(toCampaignInput(form).questions).toEqual(questions);
        expect(savedAs(form)).toEqual(form);
      }),
    );
  });
});

it("names only what a person changed", () => {
  const before = toCampaignInput({ ...BLANK_CAMPAIGN, name: "Helpful" });
  expect(changedFields(before, toCampaignInput({ ...BLANK_CAMPAIGN, name: "Helpful" }))).toEqual({});
  expect(
    Object.keys(
      changedFields(before, toCampaignInput({ ...BLANK_CAMPAIGN, name: "Helpful", blurTags: "violence" })),
    ),
  ).toEqual(["blurTags"]);
});
