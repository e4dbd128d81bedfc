import { expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { english } from "../../testing/in-english.tsx";
import { specChanges } from "./version-difference.tsx";

const USUAL = usualSpec("preference", ["pairs"]);

it("says nothing of specs that are the same", () => {
  expect(specChanges(english, "en-GB", USUAL, { ...USUAL })).toEqual([]);
});

it("says what was otherwise, also where one of the two has it as usual", () => {
  const after = { ...USUAL, minVotes: 3, duplicates: "keep" as const };
  const changes = [
    { label: "Decided by", before: "majority of at least 1 vote", after: "majority of at least 3 votes" },
    { label: "Duplicates", before: null, after: "kept" },
  ];
  expect(specChanges(english, "en-GB", USUAL, after)).toEqual(changes);
  expect(specChanges(english, "en-GB", after, USUAL)).toEqual(
    changes.map(({ label, before, after: now }) => ({ label, before: now, after: before })),
  );
});
