import { expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { english } from "../../../testing/in-english.tsx";
import { specWords } from "./spec-words.ts";

const USUAL = usualSpec("preference", ["pairs", "listwise"]);
const wordsOf = (spec: typeof USUAL) =>
  Object.fromEntries(specWords(english, "en-GB", spec).map(({ label, value }) => [label, value]));

it("states the tie policy and the split of a spec", () => {
  const spec = {
    ...USUAL,
    pairs: { ...USUAL.pairs, ties: "both-directions" as const },
    testShare: 0.125,
    salt: "b",
  };
  expect(wordsOf(spec)).toMatchObject({
    "Kinds of record": "Pairs, Rankings",
    Ties: "one record in each direction",
    "Test share": "12.5 % of prompts, salt “b”",
    "Decided by": "majority of at least 1 vote",
  });
});

it("says of everything else only what is not as usual", () => {
  const usual = Object.keys(wordsOf(USUAL));
  const spec = {
    ...USUAL,
    pairs: {
      ...USUAL.pairs,
      expansion: "best-worst" as const,
      mostPerPrompt: 3,
      margin: { scale: 1 / 3, offset: -1 / 3 },
    },
    filters: {
      ...USUAL.filters,
      minAgreement: 0.7,
      minPosterior: 0.9,
      minSkill: 0.65,
      languages: ["de", "yo"],
      tags: ["code", "maths"],
      until: new Date(2026, 2, 30).getTime(),
    },
    reasoning: "strip" as const,
  };
  const said = Object.entries(wordsOf(spec)).filter(([label]) => !usual.includes(label));
  expect(Object.fromEntries(said)).toEqual({
    "Pairs of a ranking": "the best with the worst",
    "Most pairs per prompt": "3",
    Margin: "Llama 2’s smaller margins: strength 1 to 4 gives 0, ⅓, ⅔ and 1",
    "Least agreement": "70 % of the votes, on the training split only",
    "Least probability": "90 %, on the training split only",
    "Least annotator accuracy": "65 %, on the training split only",
    "Languages of prompts": "German, Yoruba",
    "Tags, any of": "code, maths",
    "Judged until": "29 Mar 2026",
    "Reasoning traces": "left out",
  });
});

it("says from which probability a model labels what people left open", () => {
  expect(wordsOf({ ...USUAL, modelLabels: { minProbability: 0.85 } })).toMatchObject({
    "Model labels": "of what people left open, from a probability of 85 %, on the training split only",
  });
  expect(wordsOf(USUAL)).not.toHaveProperty("Model labels");
});

it("says who decides where it is not a majority", () => {
  expect(wordsOf({ ...USUAL, aggregation: "dawid-skene", minVotes: 2 })).toMatchObject({
    "Decided by": "accuracy-weighted vote of at least 2 votes",
  });
});

it("says nothing about pairs where none are made", () => {
  expect(
    wordsOf({ ...USUAL, families: ["listwise"], pairs: { ...USUAL.pairs, mostPerPrompt: 3 } }),
  ).not.toHaveProperty("Ties");
});

it("says what becomes of ties by each policy, what is for validation, and from which ratings there are pairs", () => {
  const ties = (["drop", "both-directions", "soft-label", "separate-config"] as const).map(
    (policy) => wordsOf({ ...USUAL, pairs: { ...USUAL.pairs, ties: policy } })["Ties"],
  );
  expect(ties).toEqual([
    "left out",
    "one record in each direction",
    "one record with the probability ½, soft labels on all",
    "in a separate “ties” config",
  ]);
  expect(wordsOf({ ...USUAL, validationShare: 0.05 })).toMatchObject({
    "Validation share": "5 % of prompts",
  });
  expect(wordsOf(USUAL)).not.toHaveProperty("Validation share");
  expect(
    wordsOf({ ...USUAL, pairs: { ...USUAL.pairs, ratings: { aspect: "clear", minGap: 0.5 } } }),
  ).toMatchObject({ "Pairs of ratings": "clear, from a gap of 0.5" });
});

it("says which metadata lets records through, and which columns they carry", () => {
  const spec: typeof USUAL = {
    ...USUAL,
    metadata: [
      { of: "prompt", column: "topic" },
      { of: "response", column: "" },
    ],
    filters: {
      ...USUAL.filters,
      metadata: [
        {
          of: "prompt",
          take: "with",
          condition: { is: "one-of", column: "topic", values: ["maths", "law", "tax"] },
        },
        { of: "response", take: "without", condition: { is: "contains", column: "note", text: "spam" } },
        { of: "prompt", take: "with", condition: { is: "between", column: "level", from: 1234.5, to: null } },
        { of: "prompt", take: "without", condition: { is: "between", column: "level", from: 1, to: 2 } },
        { of: "response", take: "with", condition: { is: "missing", column: "" } },
      ],
    },
  };
  expect(wordsOf(spec)).toMatchObject({
    "Metadata conditions":
      "only prompts where topic is “maths”, “law” or “tax”; no responses where note contains “spam”; only prompts where level is a number from 1234.5; no prompts where level is a number from 1 to 2; only responses where (no name) is missing",
    "Metadata in records": "topic (prompt), (no name) (response)",
  });
  expect(Object.keys(wordsOf(USUAL)).filter((label) => label.startsWith("Metadata"))).toEqual([]);
});
