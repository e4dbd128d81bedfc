import { expect, test } from "vitest";
import { promptRootHash } from "@laurel/formats/hash/prompt-root-hash";
import { syntheticPairs } from "../../test/synthetic-pairs.ts";
import { prepareRecords } from "./prepare-records.ts";

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
