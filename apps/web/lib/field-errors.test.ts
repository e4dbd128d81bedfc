import { describe, expect, it } from "vitest";
import { fieldErrors } from "./field-errors.ts";

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
