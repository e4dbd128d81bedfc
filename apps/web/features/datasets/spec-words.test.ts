import { expect, it } from "vitest";
import { english } from "../../i18n/english.ts";
import { NEW_SPEC, toSpec } from "./spec-draft.ts";
import { specWords } from "./spec-words.ts";

it("states the tie policy and the split of a spec", () => {
  const described = toSpec(english, { ...NEW_SPEC, tiePolicy: "both-directions", testPercent: "12.5", salt: "b" }, "preference");
  const words = "spec" in described ? Object.fromEntries(specWords(english, described.spec).map(({ label, value }) => [label, value])) : {};
  expect(words).toMatchObject({ Ties: "one record in each direction", "Test share": "12.5 % of prompts, salt “b”", "Decided by": "majority of at least 1 vote" });
});
