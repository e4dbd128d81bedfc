import { Buffer } from "node:buffer";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { PREFERENCE_QUESTION } from "@laurel/core/questions/presets";
import { PairRow } from "../canonical/canonical-rows.ts";
import { promptRootHash } from "../canonical/prompt-root.ts";
import { buildDataset } from "./build-dataset.ts";
import type { LabelPairs } from "./open-pairs.ts";

const folder = mkdtempSync(join(tmpdir(), "laurel-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SPEC: DatasetSpec = {
  ...usualSpec("preference", ["pairs", "unpaired"]),
  minVotes: 2,
  testShare: 0.3,
  salt: "s",
};
const LABELED: DatasetSpec = { ...SPEC, modelLabels: { minProbability: 0.7 } };

/** Votes say tiers from the best, as "a b" or "a=b"; "x" calls both bad. */
function task(prompt: string, ...votes: readonly string[]): JudgedTask {
  const answers = votes.map((says) =>
    says === "x"
      ? { kind: "ranking" as const, tiers: [[`${prompt}a`, `${prompt}b`]], cut: 0 }
      : {
          kind: "ranking" as const,
          tiers: says.split(" ").map((tier) => tier.split("=").map((name) => `${prompt}${name}`)),
        },
  );
  return {
    taskId: prompt,
    prompt: [{ role: "user", content: prompt }],
    reference: null,
    tags: [],
    flags: [],
    responses: ["a", "b"].map((name) => ({
      id: `${prompt}${name}`,
      messages: [{ role: "assistant", content: `${name} of ${prompt}` }],
      steps: null,
      model: null,
    })),
    votes: answers.map((answer, index) => ({
      annotatorId: `x${index}`,
      question: PREFERENCE_QUESTION,
      presented: null,
      imported: true,
      questionsVersion: 1,
      guidelinesVersion: 1,
      answer,
    })),
  };
}

const VOTES = {
  decided: ["a b", "a b"],
  split: ["a b", "b a"],
  few: ["b a"],
  none: [],
  tie: ["a=b", "a=b"],
  "one tie": ["a=b"],
  "both bad": ["x", "x"],
  "one bad": ["x"],
};
const TASKS = Object.entries(VOTES).flatMap(([name, votes]) =>
  Array.from({ length: 12 }, (_, index) => task(`${name} ${index}`, ...votes)),
);

type Line = { readonly root: string; readonly row: PairRow };
const linesOf = async (path: string): Promise<Line[]> =>
  (await readFile(path, "utf8"))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

async function build(
  tasks: readonly JudgedTask[],
  spec: DatasetSpec,
  probability: (row: PairRow) => number = () => 0.9,
) {
  const files = new Map<string, Buffer>();
  const openFile = async (name: string) => ({
    write: async (bytes: Uint8Array) =>
      void files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), bytes])),
    close: async () => undefined,
  });
  const asked: { decided: Line[]; open: Line[] }[] = [];
  const labelPairs: LabelPairs = async (paths) => {
    const [decided, open] = [await linesOf(paths.decided), await linesOf(paths.open)];
    asked.push({ decided, open });
    return {
      folds: 5,
      decidedPairs: decided.length,
      accuracyHeldOut: 0.75,
      untrained: null,
      probabilities: open.map(({ row }) => probability(row)),
    };
  };
  const { manifest } = await buildDataset({
    spec,
    watermark: 1,
    judgedTasks: async function* () {
      yield tasks;
    },
    openFile,
    temporaryDirectory: folder,
    withReport: true,
    labelPairs,
  });
  const rowsOf = (split: string): PairRow[] =>
    (files.get(`rows/pairs/${split}.jsonl`)?.toString("utf8") ?? "")
      .split("\n")
      .filter(Boolean)
      .map((line) => PairRow.parse(JSON.parse(line)));
  return { manifest, files, asked, train: rowsOf("train"), test: rowsOf("test") };
}

const nameOf = ({ prompt }: PairRow) => prompt[0]?.content.replace(/ \d+$/u, "") ?? "";

test("a model is asked only where the spec says so, and leaves what people decided as it was", async () => {
  const [off, on] = [await build(TASKS, SPEC), await build(TASKS, LABELED)];
  expect([off.asked, off.manifest.modelLabels, off.train.some(({ labeledBy }) => labeledBy)]).toEqual([
    [],
    null,
    false,
  ]);
  expect(on.train.filter(({ labeledBy }) => labeledBy === undefined)).toEqual(off.train);
  for (const [name, bytes] of off.files)
    if (name !== "rows/pairs/train.jsonl") expect(on.files.get(name)).toEqual(bytes);
  expect(readdirSync(folder)).toEqual([]);
});

test("only what votes leave open is labeled, only in the training split, and is marked and counted", async () => {
  const {
    asked: [files],
    train,
    test: held,
    manifest,
  } = await build(TASKS, LABELED);
  expect(new Set(files?.open.map(({ row }) => nameOf(row)))).toEqual(new Set(["split", "few"]));
  expect(new Set(files?.decided.map(({ row }) => nameOf(row)))).toEqual(new Set(["decided"]));
  for (const { root, row } of [...(files?.open ?? []), ...(files?.decided ?? [])])
    expect(root).toBe(promptRootHash(row.prompt));
  const labeled = train.filter(({ labeledBy }) => labeledBy === "model");
  expect(labeled).toHaveLength(files?.open.length ?? 0);
  for (const row of labeled)
    expect([row.chosen[0]?.content.startsWith("a of"), row.probability, row.margin]).toEqual([
      true,
      undefined,
      null,
    ]);
  expect(held.some(({ labeledBy }) => labeledBy)).toBe(false);
  expect(manifest.modelLabels).toEqual({
    model: "bradley-terry",
    folds: 5,
    decidedPairs: files?.decided.length,
    openPairs: labeled.length,
    labeled: labeled.length,
    accuracyHeldOut: 0.75,
    untrained: null,
  });
  expect(manifest.counts.pairs?.rows.train).toBe(train.length);
});

test("a model's rows say their probability where everybody's do: where the spec asks for soft labels", async () => {
  const { train } = await build(TASKS, { ...LABELED, pairs: { ...LABELED.pairs, ties: "soft-label" } });
  const labeled = train.filter(({ labeledBy }) => labeledBy);
  expect(new Set(labeled.map(({ probability }) => probability))).toEqual(new Set([0.9]));
  expect(train.every(({ probability }) => probability !== undefined)).toBe(true);
});

test("what is less probable than asked stays open, and the probable one is the chosen one", async () => {
  const { train, manifest } = await build(TASKS, LABELED, (row) => (nameOf(row) === "split" ? 0.69 : 0.2));
  const labeled = train.filter(({ labeledBy }) => labeledBy);
  expect(new Set(labeled.map(nameOf))).toEqual(new Set(["few"]));
  for (const row of labeled)
    expect([row.chosen[0]?.content.startsWith("b of"), row.probability]).toEqual([true, undefined]);
  expect(manifest.modelLabels?.labeled).toBe(labeled.length);
});

test("a pair that people decided in another task is not asked about, and people's pairs are the first of what is kept of a prompt", async () => {
  const more = {
    ...task("few 1", "b a"),
    responses: task("few 1").responses.map((one) => ({
      ...one,
      messages: [{ role: "assistant" as const, content: `${one.id} longer` }],
    })),
  };
  const tasks = [task("few 1", "a b", "a b"), task("few 1", "b a"), more];
  const all = { ...LABELED, testShare: 0 };
  expect((await build(tasks, all)).train.map(({ labeledBy }) => labeledBy).toSorted()).toEqual([
    "model",
    undefined,
  ]);
  const capped = await build(tasks, { ...all, pairs: { ...all.pairs, mostPerPrompt: 1 } });
  expect([
    capped.train.map(({ labeledBy }) => labeledBy),
    capped.manifest.modelLabels?.openPairs,
    capped.manifest.modelLabels?.labeled,
  ]).toEqual([[undefined], 1, 0]);
});

test("the order of the tasks changes no byte", async () => {
  const { files } = await build(TASKS, LABELED);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(TASKS, { minLength: TASKS.length }), async (shuffled) => {
      expect(new Map([...(await build(shuffled, LABELED)).files].sort())).toEqual(new Map([...files].sort()));
    }),
    { numRuns: 4 },
  );
});
