import { expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { english } from "../../testing/in-english.tsx";
import { foundWords } from "./fact-list.tsx";

const SPEC = usualSpec("preference", ["pairs"]);
const QUALITY = {
  prior: { mean: 0.7, strength: 8 },
  units: 40,
  votes: 90,
  iterations: 12,
  converged: true,
  annotators: 3,
  below: 1,
};
const found = (part: Partial<Parameters<typeof foundWords>[2]>) =>
  Object.fromEntries(
    foundWords(english, "en-GB", {
      quality: null,
      languages: null,
      modelLabels: null,
      spec: SPEC,
      ...part,
    }).map(({ label, value }) => [label, value]),
  );

it("says what accuracies were estimated from, and how many fell below where some had to reach one", () => {
  expect(found({ quality: QUALITY })).toEqual({
    Accuracies: "of 3 annotators, estimated from 90 votes on 40 items with several votes",
  });
  expect(
    found({ quality: QUALITY, spec: { ...SPEC, filters: { ...SPEC.filters, minSkill: 0.7 } } }),
  ).toMatchObject({ "Below the least accuracy": "1 of 3 annotators" });
});

it("names the languages that were found, the most frequent first", () => {
  expect(found({ languages: { de: 3, en: 1_200, und: 2 } })).toEqual({
    "Languages found": "English: 1,200, German: 3, Unknown: 2",
  });
  expect(
    found({ languages: { ar: 1, cs: 1, da: 1, de: 1, el: 1, en: 9, fi: 1, fr: 1, it: 1, ja: 1 } })[
      "Languages found"
    ],
  ).toMatch(/^English: 9, Arabic: 1, .*, 2 more languages$/);
});

it("says how many open pairs models labeled and how right they were elsewhere, or why they labeled none", () => {
  const modelLabels = {
    model: "bradley-terry" as const,
    folds: 5,
    decidedPairs: 200,
    openPairs: 30,
    labeled: 12,
    accuracyHeldOut: 0.81,
    untrained: null,
  };
  expect(found({ modelLabels })).toEqual({
    "Labeled by models": "12 of 30 pairs that people left open, right on 81.0 % of held-out human decisions",
  });
  expect(
    found({
      modelLabels: {
        ...modelLabels,
        labeled: 0,
        decidedPairs: 7,
        accuracyHeldOut: null,
        untrained: "too-few-pairs",
      },
    }),
  ).toEqual({ "Labeled by models": "none: 7 decided pairs are too few to learn from" });
});

it("says nothing where nobody looked", () => {
  expect(found({})).toEqual({});
});
