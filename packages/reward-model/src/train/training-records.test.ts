import { expect, test } from "vitest";
import { promptRootHash } from "@laurel/formats/canonical/prompt-root";
import { syntheticPairs } from "../testing/synthetic-pairs.ts";
import { prepareRecords, TrainingRow } from "./training-records.ts";

const PAIR = {
  prompt: [{ role: "user", content: "p" }],
  chosen: [{ role: "assistant", content: "a" }],
  rejected: [{ role: "assistant", content: "b" }],
};

test("a soft label is what is learned, never that the chosen response is the worse one", () => {
  expect(
    [0.5, 0.75, 1, 0.25].map(
      (probability) => TrainingRow.parse({ ...PAIR, margin: null, probability }).target,
    ),
  ).toEqual([0.5, 0.75, 1, 0.5]);
});

test("a record is the same with a group as without", () => {
  expect(TrainingRow.parse({ ...PAIR, group: "5ad5ba51bfafcbaa" })).toEqual(PAIR);
});

const pairs = syntheticPairs({ prompts: 12, pairsPerPrompt: 3, seed: 1, value: (text) => text.length });

test("the order of the file does not matter", () => {
  const shuffled = [...pairs.slice(17), ...pairs.slice(0, 17).toReversed()];
  expect(prepareRecords(shuffled)).toEqual(prepareRecords(pairs));
});

test("pairs are one group exactly when their prompts have one root", () => {
  const { records, groups, groupCount } = prepareRecords(pairs);
  expect(groupCount).toBe(12);
  const rootOf = new Map(records.map((record, index) => [groups[index], promptRootHash(record.prompt)]));
  expect(records.every((record, index) => rootOf.get(groups[index]) === promptRootHash(record.prompt))).toBe(
    true,
  );
  expect(new Set(rootOf.values()).size).toBe(12);
});

test("a changed weight or target is other training data", () => {
  const changed = pairs.map((pair, index) => (index === 3 ? { ...pair, weight: 2 } : pair));
  expect(prepareRecords(changed).sha256).not.toBe(prepareRecords(pairs).sha256);
});
