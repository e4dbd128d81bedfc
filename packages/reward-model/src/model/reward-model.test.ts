import { expect, test } from "vitest";
import { syntheticPairs } from "../testing/synthetic-pairs.ts";
import { trainRewardModel } from "../train/train-reward-model.ts";
import { fileChecksum } from "./reward-model-file.ts";
import { loadRewardModel } from "./reward-model.ts";

const records = syntheticPairs({ prompts: 12, pairsPerPrompt: 2, seed: 1, value: (text) => text.length });
const { model } = await trainRewardModel({
  records,
  seed: 1,
  options: { bits: 10, bootstrapReplicates: 100 },
});
const file = model.file;
const resealed = (changed: object) => JSON.stringify({ ...changed, checksum: fileChecksum(changed) });

test("a file that was re-indented is still read", () => {
  expect(loadRewardModel(JSON.stringify(file, null, 2)).file).toEqual(file);
});

test("what is not a model, or was cut short, is refused", () => {
  expect(() => loadRewardModel("[]")).toThrow("not a JSON object");
  expect(() => loadRewardModel('{"format":"other"}')).toThrow('field "format"');
  expect(() => loadRewardModel(JSON.stringify(file).slice(0, 500))).toThrow("cut short");
});

test("a newer format is refused with what to do", () => {
  expect(() => loadRewardModel(resealed({ ...file, formatVersion: 2 }))).toThrow(
    "format version 2, and this program reads up to 1; update it",
  );
});

test("a changed number, a missing field and weights of another size are each found", () => {
  expect(() => loadRewardModel(JSON.stringify({ ...file, temperature: file.temperature + 1 }))).toThrow(
    "checksum does not match",
  );
  expect(() => loadRewardModel(resealed({ ...file, temperature: undefined }))).toThrow(
    'damaged at "temperature"',
  );
  expect(() =>
    loadRewardModel(
      resealed({ ...file, weights: { ...file.weights, ngram: { encoding: "dense", values: "AAAA" } } }),
    ),
  ).toThrow("don't fit its number of buckets");
  expect(() => loadRewardModel(resealed({ ...file, weights: { ...file.weights, style: [1] } }))).toThrow(
    "other style features",
  );
});
