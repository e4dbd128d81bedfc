import { expect, it } from "vitest";
import { errorsWithin } from "./errors-within.ts";

it("finds what is wrong with a field and its parts, and not with one whose name only begins alike", () => {
  const errors = {
    "questions.1": "whole",
    "questions.1.title": "part",
    "questions.10.title": "another",
    name: "else",
  };
  expect(errorsWithin(errors, "questions.1")).toEqual({ "": "whole", title: "part" });
});
