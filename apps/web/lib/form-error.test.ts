import { describe, expect, it } from "vitest";
import { english } from "../i18n/english.ts";
import { formError } from "./form-error.ts";

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
