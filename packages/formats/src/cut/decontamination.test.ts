import { Buffer } from "node:buffer";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { DecontaminationPolicy } from "@laurel/core/datasets/dataset-policies";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { Manifest } from "@laurel/core/datasets/manifest";
import { PREFERENCE_QUESTION } from "@laurel/core/questions/presets";
import { sha256Hex } from "../files/hash.ts";
import { buildDataset } from "./build-dataset.ts";

const folder = mkdtempSync(join(tmpdir(), "laurel-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const EXAM = "A farmer has 17 sheep and all but nine of them run away in the night";
const ANSWER = "so nine sheep are left on the farm in the morning";
const LISTS = new Map([
  ["a".repeat(64), `${EXAM}\n`],
  ["b".repeat(64), `${JSON.stringify({ question: ANSWER })}\n`],
]);
const POLICY: DecontaminationPolicy = {
  words: 8,
  lists: [
    { name: "questions", sha256: "a".repeat(64) },
    { name: "answers", sha256: "b".repeat(64) },
  ],
  drop: "nothing",
};
const SPEC: DatasetSpec = {
  ...usualSpec("preference", ["pairs", "prompts"]),
  testShare: 0.4,
  salt: "s",
  decontamination: POLICY,
};
const withDrop = (drop: DecontaminationPolicy["drop"], more: Partial<DatasetSpec> = {}): DatasetSpec => ({
  ...SPEC,
  ...more,
  decontamination: { ...POLICY, drop },
});

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function task(id: string, prompt: JudgedTask["prompt"], chosen: string, rejected: string): JudgedTask {
  const response = (side: string, content: string) => ({
    id: `${id}-${side}`,
    messages: [{ role: "assistant" as const, content }],
    steps: null,
    model: null,
  });
  return {
    taskId: id,
    prompt,
    reference: null,
    tags: [],
    flags: [],
    responses: [response("1", chosen), response("2", rejected)],
    votes: [
      {
        annotatorId: "x",
        question: PREFERENCE_QUESTION,
        presented: null,
        imported: true,
        questionsVersion: 1,
        guidelinesVersion: 1,
        answer: { kind: "ranking", tiers: [[`${id}-1`], [`${id}-2`]] },
      },
    ],
  };
}

const asked = (content: string): JudgedTask["prompt"] => [{ role: "user", content }];

/**
 * A third of the tasks have a listed question, a third have a listed answer in the rejected response, and a
 * third have neither.
 */
const TASKS = Array.from({ length: 60 }, (_, i) =>
  task(
    `t${i}`,
    asked(i % 3 === 0 ? `Number ${i}: ${EXAM.toUpperCase()}!` : `Number ${i}: how are you?`),
    `good ${i}`,
    i % 3 === 1 ? `bad ${i}, ${ANSWER}` : `bad ${i}`,
  ),
);

type Line = {
  family: string;
  split: string;
  row: string;
  dropped: boolean;
  where: string;
  list: string;
  ngram: string;
  share: number;
};

async function build(tasks: readonly JudgedTask[], spec: DatasetSpec, batch = 7) {
  const files = new Map<string, string>();
  const { manifest } = await buildDataset({
    spec,
    watermark: 1,
    temporaryDirectory: folder,
    readList: (sha256) => bytesOf(LISTS.get(sha256) ?? ""),
    judgedTasks: async function* () {
      for (let at = 0; at < tasks.length; at += batch) yield tasks.slice(at, at + batch);
    },
    openFile: async (name) => {
      files.set(name, "");
      return {
        write: async (bytes) => void files.set(name, files.get(name) + Buffer.from(bytes).toString("utf8")),
        close: async () => undefined,
      };
    },
  });
  const linesIn = (path: string): string[] => (files.get(path) ?? "").split("\n").filter(Boolean);
  return {
    manifest,
    files,
    linesIn,
    log: linesIn("decontamination.jsonl").map((line): Line => JSON.parse(line)),
  };
}

test("every hit is a line that says where it is and what it is, and where nothing is dropped its row is in the version", async () => {
  const { manifest, log, linesIn, files } = await build(TASKS, SPEC);
  expect(manifest.counts).toMatchObject({
    pairs: { decided: 60, drops: {} },
    prompts: { decided: 60, drops: {} },
  });
  expect(manifest.decontamination?.rows).toEqual({
    pairs: { hit: 40, dropped: 0 },
    prompts: { hit: 20, dropped: 0 },
  });
  expect(log).toHaveLength(60);
  const hashes = new Map(
    ["pairs", "prompts"].flatMap((family) =>
      ["train", "test"].flatMap((split) =>
        linesIn(`rows/${family}/${split}.jsonl`).map(
          (line) => [sha256Hex(line), { line, family, split }] as const,
        ),
      ),
    ),
  );
  for (const { row, family, split, where, list, ngram, share, dropped } of log) {
    const found = hashes.get(row);
    expect([found?.family, found?.split, dropped]).toEqual([family, split, false]);
    expect([where, list]).toEqual(
      found?.line.includes("SHEEP") ? ["prompt", "questions"] : ["response", "answers"],
    );
    expect(ngram).toBe(
      where === "prompt" ? "a farmer has 17 sheep and all but" : "so nine sheep are left on the farm",
    );
    expect(share).toBeCloseTo(where === "prompt" ? 16 / 18 : 11 / 13, 10);
  }
  const { file } = Manifest.parse(manifest).decontamination ?? {};
  expect(file).toEqual({
    path: "decontamination.jsonl",
    rows: 60,
    bytes: Buffer.byteLength(files.get("decontamination.jsonl") ?? ""),
    sha256: sha256Hex(files.get("decontamination.jsonl") ?? ""),
  });
});

test("rows with a hit are left out of the training split alone or of both, counted, and in the file all the same", async () => {
  const told = await build(TASKS, SPEC);
  const inTrain = told.log.filter(({ split, family }) => split === "train" && family === "pairs").length;
  expect(inTrain).toBeGreaterThan(10);
  const training = await build(TASKS, withDrop("training"));
  expect(training.manifest.counts.pairs?.drops).toEqual({ contaminated: inTrain });
  expect(training.manifest.decontamination?.rows["pairs"]).toEqual({ hit: 40, dropped: inTrain });
  expect(training.linesIn("rows/pairs/train.jsonl").filter((line) => /sheep/i.test(line))).toEqual([]);
  expect(training.linesIn("rows/pairs/test.jsonl").filter((line) => /sheep/i.test(line))).toHaveLength(
    40 - inTrain,
  );
  expect(training.log.every(({ dropped, split }) => dropped === (split === "train"))).toBe(true);
  const all = await build(TASKS, withDrop("all"));
  expect(all.manifest.counts).toMatchObject({
    pairs: { drops: { contaminated: 40 }, rows: {} },
    prompts: { drops: { contaminated: 20 } },
  });
  const unmarked = (log: readonly Line[]) =>
    log.map((line) => JSON.stringify({ ...line, dropped: null })).toSorted();
  expect([unmarked(training.log), unmarked(all.log)]).toEqual([unmarked(told.log), unmarked(told.log)]);
});

test("what is decided is in a split or counted under a reason, whatever is dropped and whatever comes twice", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(29), { maxLength: 40 }),
      fc.constantFrom("nothing", "training", "all"),
      fc.constantFrom("keep", "drop"),
      async (picks, drop, duplicates) => {
        const tasks = picks.flatMap((pick, i) =>
          TASKS.slice(pick, pick + 1).map((one) => ({ ...one, taskId: `again-${i}` })),
        );
        const { manifest, log } = await build(tasks, withDrop(drop, { duplicates }));
        for (const [family, { decided, drops, rows }] of Object.entries(manifest.counts)) {
          expect(
            Object.values(drops).reduce(
              (sum, count) => sum + count,
              rows.train + rows.validation + rows.test,
            ),
          ).toBe(decided);
          const ofFamily = log.filter((line) => line.family === family);
          expect(ofFamily.filter(({ dropped }) => dropped)).toHaveLength(drops.contaminated ?? 0);
          if (duplicates === "drop")
            expect(new Set(ofFamily.map(({ row }) => row)).size).toBe(ofFamily.length);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test("tasks in another order, in other batches and with lists in another order give the same bytes", async () => {
  const first = await build(TASKS, withDrop("training"));
  const second = await build(
    TASKS.toReversed().map((one, i) => ({ ...one, taskId: `other-${i}` })),
    withDrop("training"),
    50,
  );
  expect([...second.files]).toEqual([...first.files]);
  expect(second.manifest).toEqual(first.manifest);
  const turned = await build(TASKS, {
    ...SPEC,
    decontamination: { ...POLICY, drop: "training", lists: POLICY.lists.toReversed() },
  });
  expect([...turned.files]).toEqual([...first.files]);
});

test("what users say is looked at turn by turn and said once, and neither what assistants say in prompts nor what stands in two turns", async () => {
  const half = EXAM.split(" ");
  const prompts: JudgedTask["prompt"][] = [
    [
      { role: "user", content: "Hi" },
      { role: "assistant", content: "Hello" },
      { role: "user", content: EXAM },
    ],
    [
      { role: "user", content: "Hi" },
      { role: "assistant", content: EXAM },
      { role: "user", content: "So?" },
    ],
    [
      { role: "user", content: half.slice(0, 6).join(" ") },
      { role: "assistant", content: "Yes" },
      { role: "user", content: half.slice(6, 12).join(" ") },
    ],
    [
      { role: "user", content: EXAM },
      { role: "assistant", content: "Yes" },
      { role: "user", content: EXAM },
    ],
  ];
  const found = await Promise.all(
    prompts.map(async (prompt, i) => (await build([task(String(i), prompt, "a", "b")], SPEC)).log.length),
  );
  expect(found).toEqual([2, 0, 0, 2]);
});

test("a list that nothing is of leaves an empty file, which says that there was a check", async () => {
  const { manifest, files } = await build(
    TASKS.filter((_, i) => i % 3 === 2),
    SPEC,
  );
  expect([files.get("decontamination.jsonl"), manifest.decontamination]).toEqual([
    "",
    { file: { path: "decontamination.jsonl", rows: 0, bytes: 0, sha256: sha256Hex("") }, rows: {} },
  ]);
  const without = await build(TASKS, { ...SPEC, decontamination: null });
  expect([without.files.has("decontamination.jsonl"), without.manifest.decontamination]).toEqual([
    false,
    null,
  ]);
});

test("a row that is left out for its prompt's neighbours is in no file, and one left out as contaminated is nobody's neighbour", async () => {
  const near = Array.from({ length: 20 }, (_, i) =>
    task(
      `n${i}`,
      asked(`${EXAM} and never come back to the farm, says neighbour number ${i}`),
      `good ${i}`,
      `bad ${i}`,
    ),
  );
  const nearDuplicates = { threshold: 0.5, drop: "all" } as const;
  const told = await build(near, withDrop("nothing", { nearDuplicates, testShare: 0, families: ["pairs"] }));
  expect([
    told.log.length,
    told.manifest.counts.pairs?.drops["near-duplicate"],
    told.manifest.decontamination?.rows,
  ]).toEqual([1, 19, { pairs: { hit: 1, dropped: 0 } }]);
  const left = await build(near, withDrop("all", { nearDuplicates, testShare: 0, families: ["pairs"] }));
  expect(left.manifest.counts.pairs?.drops).toEqual({ contaminated: 20 });
  const twins = Array.from({ length: 12 }, (_, i) =>
    Array.from({ length: 60 }, (__, j) => `w${i}x${j}`).join(" "),
  ).flatMap((text, i) =>
    [text, `${text} ${EXAM}`].map((prompt) => task(`twin${i}`, asked(prompt), "good", "bad")),
  );
  const clean = await build(twins, withDrop("all", { nearDuplicates, testShare: 0, families: ["pairs"] }));
  expect(clean.manifest.counts.pairs).toEqual({
    decided: 24,
    drops: { contaminated: 12 },
    rows: { train: 12, validation: 0, test: 0 },
    ties: { train: 0, validation: 0, test: 0 },
  });
});

test("of a task's pairs, those that are clean fill what is kept of it", async () => {
  const ids = ["A", "B", "C", "D"];
  const [one] = TASKS;
  if (!one) throw new Error("there are tasks");
  const many: JudgedTask = {
    ...one,
    prompt: asked("Hi"),
    responses: ids.map((id) => ({
      id,
      messages: [{ role: "assistant", content: id === "D" ? ANSWER : `reply ${id}` }],
      steps: null,
      model: null,
    })),
    votes: one.votes.map((vote) => ({ ...vote, answer: { kind: "ranking", tiers: ids.map((id) => [id]) } })),
  };
  const { manifest } = await build(
    [many],
    withDrop("all", { families: ["pairs"], pairs: { ...SPEC.pairs, mostPerPrompt: 3 } }),
  );
  expect(manifest.counts.pairs).toMatchObject({ decided: 6, drops: { contaminated: 3 } });
  expect(manifest.counts.pairs?.drops["most-per-prompt"]).toBeUndefined();
});

test("a row that others of its prompt leave no room for is in no file, and neither are its hits", async () => {
  const spec = withDrop("nothing", {
    families: ["pairs"],
    testShare: 0,
    pairs: { ...SPEC.pairs, mostPerPrompt: 1 },
  });
  const same = Array.from({ length: 9 }, (_, i) => task(`s${i}`, asked(EXAM), `good ${i}`, `bad ${i}`));
  for (const duplicates of ["keep", "drop"] as const) {
    const { manifest, log, linesIn } = await build([...same, ...same], { ...spec, duplicates });
    expect(log.map(({ row }) => row)).toEqual(
      linesIn("rows/pairs/train.jsonl").map((line) => sha256Hex(line)),
    );
    expect(manifest.decontamination?.rows).toEqual({ pairs: { hit: 1, dropped: 0 } });
    expect(manifest.counts.pairs?.drops).toEqual(
      duplicates === "keep" ? { "most-per-prompt": 17 } : { duplicate: 9, "most-per-prompt": 8 },
    );
  }
});

test("a list that can't be read stops it with the list and the line, and nothing stays behind", async () => {
  LISTS.set("c".repeat(64), '"fine"\n{"id": 1}\n');
  const spec: DatasetSpec = {
    ...SPEC,
    decontamination: { ...POLICY, lists: [{ name: "broken", sha256: "c".repeat(64) }] },
  };
  await expect(build(TASKS, spec)).rejects.toThrow('"broken", line 2');
  expect(readdirSync(folder)).toEqual([]);
});
