import { expect, test } from "vitest";
import { Report } from "../evaluate/report.ts";
import { diagnose } from "../model/diagnosis.ts";
import { loadRewardModel, scoreResponse, writeRewardModel } from "../model/reward-model.ts";
import { syntheticPairs } from "../testing/synthetic-pairs.ts";
import { trainRewardModel } from "./train-reward-model.ts";
import type { TrainingRecord } from "./training-records.ts";

const lanterns = (text: string) => text.match(/lantern/gu)?.length ?? 0;
const wordDriven = syntheticPairs({
  prompts: 60,
  pairsPerPrompt: 5,
  seed: 1,
  value: (text, random) => (lanterns(text) > 0 ? 1 : 0) + random() * 0.9,
});
const options = { bootstrapReplicates: 300, ngramPenalties: [8, 2], stylePenalties: [30] };
const respond = (content: string) => [{ role: "assistant" as const, content }];

test("a preference for one word is learnt, holds on prompts never seen, and beats length", async () => {
  const { model, report } = await trainRewardModel({ records: wordDriven, seed: 1, options });
  expect(Report.parse(report)).toEqual(report);
  expect(report.heldOutPairs).toBe(300);
  expect(report.difference.low).toBeGreaterThan(0);
  expect(report.coin.accuracy.low).toBeLessThan(0.5);
  expect(report.learningCurve.map((point) => point.share)).toEqual([0.1, 0.25, 0.5, 1]);
  expect(report.learningCurve.at(-1)?.accuracy).toEqual(report.model.accuracy);
  expect(diagnose(model, 5).preferredNgrams[0]?.ngram).toBe("lantern");
  const prompt = [{ role: "user" as const, content: "New" }];
  expect(scoreResponse(model, { prompt, completion: respond("paper lantern cloud") })).toBeGreaterThan(
    scoreResponse(model, { prompt, completion: respond("paper window cloud") }),
  );
});

test("where only length matters the model is no better than length", async () => {
  const records = syntheticPairs({
    prompts: 60,
    pairsPerPrompt: 5,
    seed: 2,
    value: (text, random) => text.length + 60 * random(),
  });
  const { report } = await trainRewardModel({ records, seed: 1, options });
  expect(report.lengthPreference.prefers).toBe("longer");
  expect(report.lengthOnly.accuracy.low).toBeGreaterThan(0.7);
  expect(report.difference.low).toBeLessThanOrEqual(0);
});

test("the same records in another order give the same bytes, another seed does not", async () => {
  const first = await trainRewardModel({ records: wordDriven, seed: 5, options });
  const again = await trainRewardModel({ records: wordDriven.toReversed(), seed: 5, options });
  const other = await trainRewardModel({ records: wordDriven, seed: 6, options });
  expect(writeRewardModel(again.model)).toBe(writeRewardModel(first.model));
  expect(writeRewardModel(other.model)).not.toBe(writeRewardModel(first.model));
});

test("a model read back from its file scores as the one that was trained", async () => {
  const { model } = await trainRewardModel({ records: wordDriven, seed: 1, options });
  const read = loadRewardModel(writeRewardModel(model));
  for (const { prompt, chosen } of wordDriven.slice(0, 20))
    expect(scoreResponse(read, { prompt, completion: chosen })).toBe(
      scoreResponse(model, { prompt, completion: chosen }),
    );
});

test("progress never goes back within a phase and reaches its total, and training can be cancelled", async () => {
  const seen: { phase: string; done: number; total: number }[] = [];
  await trainRewardModel({
    records: wordDriven,
    seed: 1,
    options,
    onProgress: (progress) => seen.push(progress),
  });
  const fitting = seen.filter((progress) => progress.phase === "fitting");
  expect(fitting.map((progress) => progress.done)).toEqual(
    fitting.map((progress) => progress.done).toSorted((a, b) => a - b),
  );
  expect(fitting.at(-1)?.done).toBe(fitting.at(-1)?.total);
  const stopped = trainRewardModel({ records: wordDriven, seed: 1, options, isCancelled: () => true });
  await expect(stopped).rejects.toMatchObject({ code: "CONFLICT", details: { cancelled: true } });
});

test("soft targets and ties train, and a tie counts in likelihood but not in accuracy", async () => {
  const records = wordDriven.map((record, index): TrainingRecord => ({
    ...record,
    target: index < 30 ? 0.5 : 0.8,
    weight: 2,
  }));
  const { report } = await trainRewardModel({ records, seed: 1, options });
  expect(report.model.accuracy.pairs).toBe(270);
  expect(report.model.nll.pairs).toBe(300);
});

test("too few pairs, too few prompts, identical responses and unknown options are refused with the reason", async () => {
  await expect(trainRewardModel({ records: [], seed: 1 })).rejects.toThrow(
    "at least 20 pairs, and there are 0",
  );
  await expect(
    trainRewardModel({
      records: wordDriven.map((record) => ({ ...record, prompt: [{ role: "user", content: "Same" }] })),
      seed: 1,
    }),
  ).rejects.toThrow("at least 10 different prompts, and there are 1");
  const same = wordDriven.map((record, index) =>
    index === 6 ? { ...record, rejected: record.chosen } : record,
  );
  await expect(trainRewardModel({ records: same, seed: 1 })).rejects.toThrow(
    "record 7: chosen and rejected are identical",
  );
  await expect(trainRewardModel({ records: wordDriven, seed: 1, options: { folds: 1 } })).rejects.toThrow(
    'option "folds"',
  );
  await expect(trainRewardModel({ records: wordDriven, seed: 0.5 })).rejects.toThrow("whole number");
});
