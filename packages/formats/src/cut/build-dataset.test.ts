import { Buffer } from "node:buffer";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { DatasetReport } from "@laurel/core/datasets/dataset-report";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { Manifest } from "@laurel/core/datasets/manifest";
import { Split } from "@laurel/core/datasets/splits";
import { PREFERENCE_QUESTION } from "@laurel/core/questions/presets";
import { PairRow } from "../canonical/canonical-rows.ts";
import { promptRootHash } from "../canonical/prompt-root.ts";
import { sha256Hex } from "../files/hash.ts";
import { buildDataset } from "./build-dataset.ts";

const folder = mkdtempSync(join(tmpdir(), "laurel-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SPEC: DatasetSpec = {
  ...usualSpec("preference", ["pairs", "prompts"]),
  duplicates: "keep",
  testShare: 0.3,
  salt: "s",
};

function task(id: string, prompt: string, a: string, b: string, winner: "a" | "b" | "tie" = "a"): JudgedTask {
  const [first, second] = [`${id}-1`, `${id}-2`];
  const tiers =
    winner === "tie" ? [[first, second]] : winner === "a" ? [[first], [second]] : [[second], [first]];
  return {
    taskId: id,
    prompt: [{ role: "user", content: prompt }],
    reference: null,
    tags: [],
    flags: [],
    responses: [
      { id: first, messages: [{ role: "assistant", content: a }], steps: null, model: null },
      { id: second, messages: [{ role: "assistant", content: b }], steps: null, model: null },
    ],
    votes: [
      {
        annotatorId: "x",
        question: PREFERENCE_QUESTION,
        presented: null,
        questionsVersion: 1,
        guidelinesVersion: 2,
        answer: { kind: "ranking", tiers },
      },
    ],
  };
}

async function* batches(tasks: readonly JudgedTask[], size: number): AsyncGenerator<readonly JudgedTask[]> {
  for (let at = 0; at < tasks.length; at += size) yield tasks.slice(at, at + size);
}

type Built = {
  manifest: Manifest;
  report: DatasetReport | null;
  files: Map<string, Buffer>;
  rows: PairRow[];
};

async function build(tasks: readonly JudgedTask[], spec: DatasetSpec = SPEC, batch = 7): Promise<Built> {
  const files = new Map<string, Buffer>();
  const openFile = async (name: string) => ({
    write: async (bytes: Uint8Array) =>
      void files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), bytes])),
    close: async () => undefined,
  });
  const { manifest, report } = await buildDataset({
    spec,
    watermark: 5,
    judgedTasks: () => batches(tasks, batch),
    openFile,
    temporaryDirectory: folder,
    withReport: true,
  });
  return { manifest, report, files, rows: Split.options.flatMap((split) => lines(files, split)) };
}

function lines(files: Map<string, Buffer>, split: string): PairRow[] {
  const text = files.get(`rows/pairs/${split}.jsonl`)?.toString("utf8") ?? "";
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => PairRow.parse(JSON.parse(line)));
}

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .filter((value) => value.trim() !== "" && !value.includes("\u0000"));
const tortured = fc.oneof(
  text,
  fc.constantFrom("a\r\nb\u2028c\u0085", "👩‍🚀\u2029", '"\\u0000', "\ufeffx", "é e\u0301"),
);

test("every preference is a row with the text that was chosen in chosen", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(tortured, tortured, fc.constantFrom("a" as const, "b" as const)), { maxLength: 12 }),
      async (cases) => {
        const tasks = cases.map(([prompt, reply, winner], index) =>
          task(String(index), prompt, `A${reply}`, `B${reply}`, winner),
        );
        const { rows, manifest } = await build(tasks);
        const expected = cases.map(([prompt, reply, winner]) =>
          [prompt, `${winner === "a" ? "A" : "B"}${reply}`, `${winner === "a" ? "B" : "A"}${reply}`].join(
            "\u0000",
          ),
        );
        expect(
          rows
            .map((row) =>
              [row.prompt, row.chosen, row.rejected].map((messages) => messages[0]?.content).join("\u0000"),
            )
            .sort(),
        ).toEqual(expected.sort());
        expect(Manifest.parse(manifest)).toMatchObject({
          judgedTasks: cases.length,
          counts: { pairs: { decided: cases.length } },
        });
      },
    ),
    { numRuns: 40 },
  );
});

const MANY = Array.from({ length: 2_300 }, (_, index) =>
  task(
    String(index),
    `prompt ${index % 900}`,
    `good ${index}`,
    `bad ${index}\u2028`,
    index % 3 === 0 ? "b" : "a",
  ),
);

test("tasks in another order, in other batches and with other ids give the same bytes", async () => {
  const first = await build(MANY);
  const shuffled = MANY.toReversed().map((one, index) => ({
    ...one,
    taskId: `other-${index}`,
    responses: one.responses.toReversed(),
  }));
  const second = await build([...shuffled.slice(1_000), ...shuffled.slice(0, 1_000)], SPEC, 500);
  expect(second.manifest).toEqual(first.manifest);
  expect(second.report).toEqual(first.report);
  for (const [name, bytes] of first.files) expect(second.files.get(name)?.equals(bytes), name).toBe(true);
});

test("the manifest's sizes and hashes are those of the files, and rows are in the order of their hashes", async () => {
  const { manifest, files } = await build(MANY);
  expect(manifest.rows.map((file) => file.path)).toEqual([
    "rows/pairs/train.jsonl",
    "rows/pairs/test.jsonl",
    "rows/prompts/train.jsonl",
    "rows/prompts/test.jsonl",
  ]);
  for (const file of manifest.rows) {
    const bytes = files.get(file.path) ?? Buffer.alloc(0);
    expect([file.bytes, file.sha256, file.rows]).toEqual([
      bytes.length,
      sha256Hex(bytes),
      bytes.toString("utf8").split("\n").length - 1,
    ]);
  }
  const hashes = (files.get("rows/pairs/train.jsonl")?.toString("utf8").trimEnd() ?? "")
    .split("\n")
    .map((line) => sha256Hex(line));
  expect(hashes).toEqual(hashes.toSorted());
});

test("no prompt is in two splits, whatever kind of record it is in", async () => {
  const { files } = await build(MANY);
  const roots = (split: string) =>
    new Set(
      ["pairs", "prompts"].flatMap((family) =>
        (files.get(`rows/${family}/${split}.jsonl`)?.toString("utf8").trimEnd() ?? "")
          .split("\n")
          .map((line) => promptRootHash(JSON.parse(line).prompt)),
      ),
    );
  expect(roots("test").size).toBeGreaterThan(100);
  expect(roots("train").isDisjointFrom(roots("test"))).toBe(true);
});

test("every pair that gives no record is counted under its reason", async () => {
  const tasks = [
    task("1", "p", "a", "b"),
    task("2", "p", "a", "b", "tie"),
    task("3", "p", "same", "same "),
    task("4", "p", "a", "b", "tie"),
  ];
  const { manifest, rows } = await build(tasks);
  expect(manifest).toMatchObject({
    judgedTasks: 4,
    votes: { all: 4, imported: 4, annotators: 1, questionsVersions: [1], guidelinesVersions: [2] },
    counts: { pairs: { decided: 2, drops: { tie: 2, identical: 1 } }, prompts: { decided: 4, drops: {} } },
  });
  expect(rows).toHaveLength(1);
});

test("a tie in both directions gives two records that mirror each other", async () => {
  const { rows } = await build([task("1", "p", "a", "b", "tie")], {
    ...SPEC,
    pairs: { ...SPEC.pairs, ties: "both-directions" },
  });
  expect(rows.map((row) => row.chosen[0]?.content).sort()).toEqual(["a", "b"]);
});

test("lines stay whole for readers that split text by Unicode's line ends", async () => {
  const { files } = await build([task("1", "p\u0085", "a\u2028", "b\u2029")]);
  expect(
    [...files]
      .filter(([name]) => name.endsWith("jsonl"))
      .map(
        ([, bytes]) =>
          bytes
            .toString("utf8")
            .trimEnd()
            .split(/[\n\u0085\u2028\u2029]/).length,
      ),
  ).toEqual([1, 1]);
});

test("a record that is there already is kept once where duplicates are dropped, and counted", async () => {
  const tasks = [task("1", "p", "a", "b"), task("2", "p", "a", "b"), task("3", "p", "a", "c")];
  const { manifest, rows } = await build(tasks, { ...SPEC, duplicates: "drop" });
  expect([rows.length, manifest.counts.pairs?.drops, manifest.counts.prompts?.drops]).toEqual([
    2,
    { duplicate: 1 },
    { duplicate: 2 },
  ]);
});

test("agreement filters the training split, and the test split only when asked to", async () => {
  const tasks = Array.from({ length: 40 }, (_, index) => {
    const [one] = [task(String(index), `prompt ${index}`, "a", "b")];
    const against = task(String(index), "", "", "", "b").votes;
    return { ...one, votes: [...one.votes, ...one.votes, ...against] };
  });
  const filters = { ...SPEC.filters, minAgreement: 0.7 };
  const { manifest } = await build(tasks, { ...SPEC, families: ["pairs"], filters });
  const { train = 0, test: held = 0 } = manifest.counts.pairs?.rows ?? {};
  expect([train, held + (manifest.counts.pairs?.drops.agreement ?? 0)]).toEqual([0, 40]);
  expect(held).toBeGreaterThan(5);
  expect(
    (await build(tasks, { ...SPEC, families: ["pairs"], filters: { ...filters, onTest: true } })).manifest
      .rows,
  ).toEqual([]);
});

test("a task that a filter leaves out is counted for every kind of record", async () => {
  const tasks = [
    { ...task("1", "p", "a", "b"), tags: ["code"] },
    { ...task("2", "q", "a", "b"), flags: ["unsafe"] },
    task("3", "r", "a".repeat(90), "b"),
    { ...task("4", "s", "a", "b"), tags: ["maths"] },
  ];
  const filters = { ...SPEC.filters, tags: ["code", "maths"], withoutTags: ["maths"] };
  expect((await build(tasks, { ...SPEC, filters })).manifest.counts).toMatchObject({
    pairs: { decided: 1, drops: { tags: 3 } },
    prompts: { decided: 1, drops: { tags: 3 } },
  });
  expect(
    (
      await build(tasks, {
        ...SPEC,
        filters: { ...SPEC.filters, withoutFlags: ["unsafe"], maxCharacters: 50 },
      })
    ).manifest.counts.pairs,
  ).toMatchObject({ decided: 2, drops: { flags: 1, length: 1 } });
});

const ASKED: readonly (readonly [language: string, prompt: string])[] = [
  ["en", "What is the capital of France?"],
  ["de", "Was ist die Hauptstadt von Frankreich?"],
  ["de", "Schreibe ein Gedicht über den Herbst"],
  ["und", "2+2?"],
];

test("prompts are counted by language, each once, and those in another than is wanted or in none are left out", async () => {
  const tasks = [...ASKED, ...ASKED].map(([, prompt], index) =>
    task(String(index), prompt, `a ${index}`, `b ${index}`),
  );
  expect((await build(tasks)).manifest.languages).toEqual({ de: 2, en: 1, und: 1 });
  const german = await build(tasks, { ...SPEC, filters: { ...SPEC.filters, languages: ["de", "fr"] } });
  expect(german.manifest).toMatchObject({
    languages: { de: 2 },
    counts: {
      pairs: { decided: 4, drops: { language: 4 } },
      prompts: { decided: 4, drops: { language: 4 } },
    },
  });
});

test("nothing judged gives no files, and nothing stays in the temporary directory", async () => {
  expect((await build([])).manifest.rows).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

const LONG = Array.from({ length: 4 }, (_, index) =>
  task(`long-${index}`, `p${index}`, "a".repeat(900_000), "b"),
);

test("a cancelled build stops, closes its files and leaves nothing behind", async () => {
  const closed: string[] = [];
  const controller = new AbortController();
  const openFile = async (name: string) => ({
    write: async () => controller.abort(new Error("stopped by hand")),
    close: async () => void closed.push(name),
  });
  const building = buildDataset({
    spec: { ...SPEC, testShare: 0 },
    watermark: 1,
    judgedTasks: () => batches([...MANY, ...LONG], 500),
    openFile,
    temporaryDirectory: folder,
    signal: controller.signal,
  });
  await expect(building).rejects.toThrow("stopped by hand");
  expect(closed).toEqual(["rows/pairs/train.jsonl"]);
  expect(readdirSync(folder)).toEqual([]);
});

const PASSAGE =
  "Explain to a child of seven why the sky is blue at noon and red in the evening, in no more than three short sentences please";

/** Prompts of which each says nearly the same as the others, some of them held out. */
const NEAR = Array.from({ length: 30 }, (_, index) =>
  task(`near-${index}`, `${PASSAGE} (${index})`, `good ${index}`, `bad ${index}`),
);

test("training prompts that are nearly test prompts are reported, and left out where the spec says so", async () => {
  const told = await build(NEAR);
  const { train = 0, test: held = 0 } = told.manifest.counts.pairs?.rows ?? {};
  expect([train + held, told.report?.overlap?.near]).toEqual([30, train]);
  expect(told.report?.overlap?.examples[0]).toMatchObject({
    train: expect.stringMatching(/^explain to a child of seven/),
    test: expect.stringMatching(/^explain to a child of seven/),
  });
  expect(held).toBeGreaterThan(3);
  const left = await build(NEAR, { ...SPEC, nearDuplicates: { threshold: 0.6, drop: "leaks" } });
  expect(left.manifest.counts).toMatchObject({
    pairs: { rows: { train: 0, test: held }, drops: { leak: train } },
    prompts: { rows: { train: 0, test: held }, drops: { leak: train } },
  });
  expect(left.report?.overlap).toMatchObject({ exact: 0, near: 0 });
});

test("of prompts that are near each other one is kept where the spec says so, the same one in whatever order they come", async () => {
  const spec: DatasetSpec = { ...SPEC, testShare: 0, nearDuplicates: { threshold: 0.6, drop: "all" } };
  const first = await build(NEAR, spec);
  expect(first.manifest.counts.pairs).toMatchObject({
    rows: { train: 1, test: 0 },
    drops: { "near-duplicate": 29 },
  });
  expect((await build(NEAR.toReversed(), spec, 3)).manifest).toEqual(first.manifest);
});

test("the report is one that its schema takes, and says what the manifest counts", async () => {
  const { manifest, report } = await build(MANY.slice(0, 200));
  expect(DatasetReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  expect(report?.families.pairs).toMatchObject({ rows: manifest.counts.pairs?.rows });
});

test("what is held out for validation changes nothing of what is tested on, and every kind of record has it", async () => {
  const without = await build(MANY.slice(0, 600));
  const withIt = await build(MANY.slice(0, 600), { ...SPEC, validationShare: 0.2 });
  expect(
    withIt.files
      .get("rows/pairs/test.jsonl")
      ?.equals(without.files.get("rows/pairs/test.jsonl") ?? Buffer.alloc(0)),
  ).toBe(true);
  const { train = 0, validation = 0, test: held = 0 } = withIt.manifest.counts.pairs?.rows ?? {};
  expect([train + validation, held]).toEqual([
    without.manifest.counts.pairs?.rows.train,
    without.manifest.counts.pairs?.rows.test,
  ]);
  expect(validation).toBeGreaterThan(60);
  expect(withIt.manifest.rows.map(({ path, split }) => [path, split])).toEqual(
    ["pairs", "prompts"].flatMap((family) =>
      Split.options.map((split) => [`rows/${family}/${split}.jsonl`, split]),
    ),
  );
  expect(withIt.report?.families.pairs).toMatchObject({
    rows: { train, validation, test: held },
    prompts: { inBothSplits: 0 },
    used: { validation },
  });
  expect(DatasetReport.parse(JSON.parse(JSON.stringify(withIt.report)))).toEqual(withIt.report);
});

test("prompts for validation are held out of training as those for testing are, and are not near what is tested on", async () => {
  const spec: DatasetSpec = { ...SPEC, validationShare: 0.3 };
  const told = await build(NEAR, spec);
  const { train = 0, validation = 0, test: held = 0 } = told.manifest.counts.pairs?.rows ?? {};
  expect([validation > 2, told.report?.overlap]).toMatchObject([
    true,
    { near: train, validation: { exact: 0, near: validation } },
  ]);
  const left = await build(NEAR, { ...spec, nearDuplicates: { threshold: 0.6, drop: "leaks" } });
  expect(left.manifest.counts.pairs).toMatchObject({
    rows: { train: 0, validation: 0, test: held },
    drops: { leak: train + validation },
  });
  const only = await build(NEAR, {
    ...spec,
    testShare: 0,
    validationShare: 0.3,
    nearDuplicates: { threshold: 0.6, drop: "leaks" },
  });
  expect(only.manifest.counts.pairs?.rows).toMatchObject({ train: 0, test: 0 });
});

test("agreement filters neither what is tested on nor what is for validation, unless asked to", async () => {
  const tasks = Array.from({ length: 40 }, (_, index) => {
    const one = task(String(index), `prompt ${index}`, "a", "b");
    return { ...one, votes: [...one.votes, ...one.votes, ...task(String(index), "", "", "", "b").votes] };
  });
  const filters = { ...SPEC.filters, minAgreement: 0.7 };
  const { rows } =
    (await build(tasks, { ...SPEC, validationShare: 0.3, families: ["pairs"], filters })).manifest.counts
      .pairs ?? {};
  expect([rows?.train, (rows?.validation ?? 0) > 5]).toEqual([0, true]);
});

test("a prompt that its system prompt makes longer than a turn may be is dropped and counted, and the others are cut", async () => {
  const long = task("long", "q".repeat(600_000), "yes", "no");
  const merged: JudgedTask = {
    ...long,
    prompt: [{ role: "system", content: "s".repeat(600_000) }, ...long.prompt],
  };
  const { manifest, report, rows } = await build([merged, task("short", "q", "yes", "no")], {
    ...SPEC,
    systemPrompt: "merge",
  });
  expect(rows.map(({ prompt }) => prompt.length)).toEqual([1]);
  expect(manifest.counts.pairs).toMatchObject({ decided: 2, drops: { "long-text": 1 } });
  expect(manifest.counts.prompts?.drops).toEqual({ "long-text": 1 });
  expect(report).not.toBeNull();
});

test("where filters apply to the test split, the report says what it would have been without them", async () => {
  const tasks = Array.from({ length: 60 }, (_, index) => {
    const one = task(String(index), `prompt ${index}`, `a${index}`, "b");
    return index % 2 === 0
      ? one
      : {
          ...one,
          votes: [...one.votes, ...one.votes, ...one.votes, ...task(String(index), "", "", "", "b").votes],
        };
  });
  const filters = { ...SPEC.filters, minAgreement: 0.8 };
  const spec: DatasetSpec = { ...SPEC, families: ["pairs"], filters: { ...filters, onTest: true } };
  const { report, manifest } = await build(tasks, spec);
  const { unfiltered, filtered } = report?.testFilter?.pairs ?? {};
  expect(filtered).toEqual({ rows: manifest.counts.pairs?.rows.test, agreement: { value: 1 } });
  expect(unfiltered?.rows).toBe(
    (await build(tasks, { ...SPEC, families: ["pairs"] })).manifest.counts.pairs?.rows.test,
  );
  expect(unfiltered?.agreement.value).toBeCloseTo(
    1 - 0.25 * (1 - (filtered?.rows ?? 0) / (unfiltered?.rows ?? 1)),
    12,
  );
  expect((await build(tasks.toReversed(), spec)).report).toEqual(report);
  expect((await build(tasks, { ...SPEC, filters })).report?.testFilter).toBeNull();
  expect(
    (await build(tasks, { ...SPEC, filters: { ...SPEC.filters, onTest: true } })).report?.testFilter,
  ).toBeNull();
});
