import { expect, it } from "vitest";
import { english } from "../../../i18n/english.ts";
import { flagsForm } from "./flags-fields.tsx";
import { newQuestion } from "./new-question.ts";
import { replaceQuestion } from "./replace-question.ts";

const flags = { ...flagsForm(english).blank, id: "flags" };
const reason = {
  ...newQuestion(english, "text", []),
  when: { question: "flags", is: ["any", "refusal", "unsafe"] },
};
const drafts = [flags, reason].map((question) => ({ key: question.id, question, saved: null }));
const conditionAfter = (question: typeof flags) => replaceQuestion(drafts, 0, question)[1]?.question.when;

it("keeps later conditions on a question that gets another id, or whose flags do", () => {
  expect(conditionAfter({ ...flags, id: "marks" })).toEqual({
    question: "marks",
    is: ["any", "refusal", "unsafe"],
  });
  const renamed = flags.options.map((option) =>
    option.id === "refusal" ? { ...option, id: "declined" } : option,
  );
  expect(conditionAfter({ ...flags, options: renamed })).toEqual({
    question: "flags",
    is: ["any", "declined", "unsafe"],
  });
});

it("takes outcomes out of later conditions that can't be any more", () => {
  expect(
    conditionAfter({ ...flags, options: flags.options.filter(({ id }) => id !== "refusal") })?.is,
  ).toEqual(["any", "unsafe"]);
});
