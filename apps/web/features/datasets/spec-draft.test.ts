import { describe, expect, it } from "vitest";
import { english } from "../../i18n/english.ts";
import { NEW_SPEC, toSpec } from "./spec-draft.ts";

describe("the form of a dataset spec", () => {
  it("never chooses a tie policy by itself", () => {
    expect(toSpec(english, NEW_SPEC, "preference")).toEqual({ missing: { tiePolicy: expect.any(String) } });
  });

  it("describes a spec once everything is chosen", () => {
    expect(toSpec(english, { ...NEW_SPEC, tiePolicy: "drop", imported: true, testPercent: "12.5" }, "preference")).toEqual({
      spec: { version: 1, questionId: "preference", origins: ["live", "imported"], aggregation: "majority", tiePolicy: "drop", minVotes: 1, testShare: 0.125, salt: "" },
    });
  });

  it.each([["minVotes", "0"], ["minVotes", "1.5"], ["testPercent", "51"], ["testPercent", ""]] as const)("refuses %s = %j", (field, value) => {
    expect(toSpec(english, { ...NEW_SPEC, tiePolicy: "drop", [field]: value }, "preference")).toEqual({ missing: { [field]: expect.any(String) } });
  });

  it("needs some judgments to read", () => {
    expect(toSpec(english, { ...NEW_SPEC, tiePolicy: "drop", live: false }, "preference")).toEqual({ missing: { live: expect.any(String) } });
  });
});
