import { expect, it } from "vitest";
import { NEW_CAMPAIGN, toCampaignInput } from "./campaign-draft.ts";
import { changedFields } from "./changed-fields.ts";

it("names only what a person changed", () => {
  const before = toCampaignInput({ ...NEW_CAMPAIGN, name: "Helpful" });
  expect(changedFields(before, toCampaignInput({ ...NEW_CAMPAIGN, name: "Helpful" }))).toEqual({});
  expect(Object.keys(changedFields(before, toCampaignInput({ ...NEW_CAMPAIGN, name: "Helpful", allowTie: false })))).toEqual(["questions"]);
});
