import { expect, test } from "vitest";
import { readSpec, usualSpec } from "./dataset-spec.ts";
import { readManifest } from "./manifest.ts";

const FIRST = {
  version: 1,
  questionId: "preference",
  origins: ["live"],
  aggregation: "majority",
  tiePolicy: "both-directions",
  minVotes: 2,
  testShare: 0.2,
  salt: "s",
};

test("a spec of the first version means pairs of everything, and repeated ones stay", () => {
  const usual = usualSpec("preference", ["pairs"]);
  expect(readSpec(FIRST)).toEqual({
    ...usual,
    origins: ["live"],
    minVotes: 2,
    testShare: 0.2,
    salt: "s",
    duplicates: "keep",
    pairs: { ...usual.pairs, ties: "both-directions" },
  });
});

test("a spec of today is as it was stored, and anything else is refused", () => {
  const spec = usualSpec("q", ["steps", "prompts"]);
  expect(readSpec(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  expect(() => readSpec({ ...spec, version: 4 })).toThrow("expected 3");
});

test("a manifest of the first version still tells its counts", () => {
  const counts = { judgedTasks: 5, preferences: 4, drops: { tie: 1 }, rows: { train: 3, test: 1 } };
  const manifest = readManifest({
    recordType: "trl-preference",
    spec: FIRST,
    watermark: 9,
    exporterVersion: "1",
    counts,
    files: [{ name: "train.jsonl" }],
  });
  expect(manifest).toMatchObject({
    version: 3,
    watermark: 9,
    judgedTasks: 5,
    counts: { pairs: { decided: 4, drops: { tie: 1 }, rows: { train: 3, validation: 0, test: 1 } } },
    rows: [],
  });
});

/** As version 2 was stored. */
const SECOND = {
  version: 2,
  questionId: "q",
  families: ["pairs"],
  origins: ["live"],
  aggregation: "majority",
  minVotes: 1,
  systemPrompt: "keep",
  reasoning: "keep",
  duplicates: "drop",
  decontamination: null,
  testShare: 0.1,
  salt: "",
  filters: {
    minAgreement: 0.6,
    onTest: true,
    tags: ["a"],
    withoutTags: [],
    withoutFlags: [],
    maxCharacters: null,
    from: null,
    until: null,
  },
  pairs: { ties: "drop", expansion: "adjacent", mostPerTask: 2, margin: null },
  nearDuplicates: { threshold: 0.6, drop: "nothing" },
};

test("a spec of the second version means one campaign, majorities and two splits", () => {
  const usual = usualSpec("q", ["pairs"]);
  expect(readSpec(SECOND)).toEqual({
    ...usual,
    origins: ["live"],
    filters: { ...usual.filters, minAgreement: 0.6, onTest: true, tags: ["a"] },
    pairs: { ...usual.pairs, expansion: "adjacent", mostPerPrompt: 2 },
  });
  expect(() => readSpec({ ...SECOND, more: 1 })).toThrow("more");
});

test("a manifest of the second version has no rows for validation, and what it left out by a cap keeps its count", () => {
  const counts = { pairs: { decided: 5, drops: { "most-per-task": 1 }, rows: { train: 3, test: 1 } } };
  const votes = { all: 5, imported: 0, annotators: 2, questionsVersions: [1], guidelinesVersions: [1] };
  const rows = [
    {
      path: "rows/pairs/train.jsonl",
      rows: 3,
      bytes: 9,
      sha256: "0".repeat(64),
      family: "pairs",
      split: "train",
    },
  ];
  const manifest = readManifest({
    version: 2,
    spec: SECOND,
    watermark: 9,
    exporterVersion: "2",
    judgedTasks: 5,
    votes,
    counts,
    rows,
  });
  expect(manifest).toMatchObject({
    version: 3,
    spec: { version: 3 },
    counts: {
      pairs: { decided: 5, drops: { "most-per-prompt": 1 }, rows: { train: 3, validation: 0, test: 1 } },
    },
    rows: [{ split: "train", config: "default" }],
  });
  expect(manifest.counts.pairs?.ties).toEqual({ train: 0, validation: 0, test: 0 });
});
