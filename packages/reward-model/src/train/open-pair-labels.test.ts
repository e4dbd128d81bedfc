import fc from "fast-check";
import { expect, test } from "vitest";
import { responseText } from "@laurel/core/records/message-text";
import { promptRootHash } from "@laurel/formats/canonical/prompt-root";
import { syntheticPairs } from "../testing/synthetic-pairs.ts";
import { dealFolds, foldOfRoot, labelOpenPairs } from "./open-pair-labels.ts";
import type { TrainingRecord } from "./training-records.ts";

const longer = syntheticPairs({ prompts: 60, pairsPerPrompt: 4, seed: 2, value: (text) => text.length });
const rooted = (records: readonly TrainingRecord[]) =>
  records.map((record) => ({ root: promptRootHash(record.prompt), record }));
const swapped = (record: TrainingRecord): TrainingRecord => ({
  ...record,
  chosen: record.rejected,
  rejected: record.chosen,
});
const decided = rooted(longer.slice(0, 180));
const open = rooted(longer.slice(180).map((record, index) => (index % 2 === 0 ? record : swapped(record))));

test("no prompt that a fold's model labels or is measured on is among those it learns from, and every pair has one fold", () => {
  const roots = fc.array(
    fc.integer({ min: 0, max: 30 }).map((n) => promptRootHash([{ role: "user", content: `Question ${n}` }])),
  );
  fc.assert(
    fc.property(roots, roots, fc.integer({ min: 2, max: 8 }), (ofDecided, ofOpen, folds) => {
      const dealt = dealFolds(ofDecided, ofOpen, folds);
      for (const { train, heldOut, open: asked } of dealt) {
        const seen = new Set(Array.from(train, (row) => ofDecided[row]));
        expect(
          [...Array.from(heldOut, (row) => ofDecided[row]), ...Array.from(asked, (row) => ofOpen[row])].some(
            (root) => seen.has(root),
          ),
        ).toBe(false);
        expect(train.length + heldOut.length).toBe(ofDecided.length);
      }
      expect(dealt.flatMap(({ open: asked }) => [...asked]).toSorted((a, b) => a - b)).toEqual([
        ...ofOpen.keys(),
      ]);
    }),
  );
});

test("where length decides, the longer of two open responses is the probable one, and the held-out accuracy says how sure that is", async () => {
  const { probabilities, accuracyHeldOut, decidedPairs, untrained } = await labelOpenPairs({
    decided,
    open,
    seed: 1,
  });
  const right = open.filter(
    ({ record }, index) =>
      responseText(record.chosen).length > responseText(record.rejected).length ===
      (probabilities?.[index] ?? 0.5) > 0.5,
  );
  expect(right.length / open.length).toBeGreaterThan(0.85);
  expect(accuracyHeldOut).toBeGreaterThan(0.85);
  expect([decidedPairs, untrained]).toEqual([180, null]);
});

test("what people decided of a prompt changes nothing of what a model says of it", async () => {
  const changed = decided.map((one) =>
    foldOfRoot(one.root, 5) === 2 ? { ...one, record: swapped(one.record) } : one,
  );
  const [before, after] = [
    await labelOpenPairs({ decided, open, seed: 1 }),
    await labelOpenPairs({ decided: changed, open, seed: 1 }),
  ];
  const inFold = (probabilities: readonly number[] | null) =>
    probabilities?.filter((_, index) => foldOfRoot(open[index]?.root ?? "", 5) === 2);
  expect(inFold(after.probabilities)?.length).toBeGreaterThan(5);
  expect(inFold(after.probabilities)).toEqual(inFold(before.probabilities));
  expect(after.probabilities).not.toEqual(before.probabilities);
});

test("the order of the pairs changes nothing", async () => {
  const [one, other] = [
    await labelOpenPairs({ decided, open, seed: 1 }),
    await labelOpenPairs({ decided: decided.toReversed(), open: open.toReversed(), seed: 1 }),
  ];
  expect(other.probabilities?.toReversed()).toEqual(one.probabilities);
  expect(other.accuracyHeldOut).toBe(one.accuracyHeldOut);
});

test("too few pairs or prompts label nothing, and say so", async () => {
  expect(await labelOpenPairs({ decided: decided.slice(0, 49), open, seed: 1 })).toMatchObject({
    probabilities: null,
    accuracyHeldOut: null,
    untrained: "too-few-pairs",
  });
  expect(
    await labelOpenPairs({ decided: decided.map((one) => ({ ...one, root: "same" })), open, seed: 1 }),
  ).toMatchObject({ probabilities: null, untrained: "too-few-prompts" });
});
