import { describe, expect, it } from "vitest";
import { english } from "../testing/in-english.tsx";
import { errorsWithin, fieldErrors, formError } from "./field-errors.ts";

describe("field errors", () => {
  const refused = (details: unknown) => ({
    data: { domain: { code: "INVALID", message: "name is taken", details } },
  });

  describe("fieldErrors", () => {
    it("puts every problem at its field, the first one where a field has several", () => {
      const problems = [
        { field: "name", rule: "is too long" },
        { field: "questions.0.title", rule: "is empty" },
        { field: "name", rule: "has U+0000" },
      ];
      expect(fieldErrors(refused({ problems }))).toEqual({
        name: "Is too long",
        "questions.0.title": "Is empty",
      });
    });

    it("puts the message at the one field that a refusal names", () => {
      expect(fieldErrors(refused({ field: "name" }))).toEqual({ name: "name is taken" });
    });

    it("names no field when the call never arrived or the refusal is about the whole", () => {
      expect(fieldErrors(new TypeError("Failed to fetch"))).toEqual({});
      expect(fieldErrors(refused({}))).toEqual({});
    });
  });
});

describe("form error", () => {
  const refused = (...fields: string[]) => ({
    data: {
      domain: {
        code: "INVALID",
        message: "refused",
        details: { problems: fields.map((field) => ({ field, rule: "is wrong" })) },
      },
    },
  });

  describe("formError", () => {
    it("says nothing twice: problems at shown fields stand there alone", () => {
      expect(formError(english, refused("name", "email"), ["name", "email", "tags"])).toBeNull();
    });

    it("says what no field of the form shows", () => {
      expect(formError(english, refused("name", "campaigns"), ["name"])).toBe("refused");
      expect(formError(english, refused(), ["name"])).toBe("refused");
      expect(formError(english, new TypeError("Failed to fetch"), ["name"])).toContain("can't be reached");
    });

    it("says nothing when nothing was refused", () => {
      expect(formError(english, null, ["name"])).toBeNull();
    });
  });
});

it("finds what is wrong with a field and its parts, and not with one whose name only begins alike", () => {
  const errors = {
    "questions.1": "whole",
    "questions.1.title": "part",
    "questions.10.title": "another",
    name: "else",
  };
  expect(errorsWithin(errors, "questions.1")).toEqual({ "": "whole", title: "part" });
});
