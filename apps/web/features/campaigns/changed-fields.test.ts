import { expect, it } from "vitest";
import { BLANK_CAMPAIGN, toCampaignInput } from "./campaign-draft.ts";
import { changedFields } from "./changed-fields.ts";

it("names only what a person changed", () => {
  const before = toCampaignInput({ ...BLANK_CAMPAIGN, name: "Helpful" });
  expect(changedFields(before, toCampaignInput({ ...BLANK_CAMPAIGN, name: "Helpful" }))).toEqual({});
  expect(
    Object.keys(
      changedFields(before, toCampaignInput({ ...BLANK_CAMPAIGN, name: "Helpful", blurTags: "violence" })),
    ),
  ).toEqual(["blurTags"]);
});
