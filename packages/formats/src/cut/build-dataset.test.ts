import { Buffer } from "node:buffer";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { DatasetReport } from "@laurel/core/datasets/dataset-report";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { Manifest } from "@laurel/core/datasets/manifest";
import { sha256Hex } from "../files/hash.ts";
import { batches, BUILD_SPEC, builtDataset, comparedTask, MANY_TASKS } from "../testing/built-dataset.ts";
import { buildDataset } from "./build-dataset.ts";

const folder = mkdtempSync(join(tmpdir(), "laurel-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const build = (tasks: readonly JudgedTask[], spec: DatasetSpec = BUILD_SPEC, batch?: number) =>
  builtDataset(tasks, spec, folder, batch);

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
          comparedTask(String(index), prompt, `A${reply}`, `B${reply}`, winner),
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

test("tasks in another order, in other batches and with other ids give the same bytes", async () => {
  const first = await build(MANY_TASKS);
  const shuffled = MANY_TASKS.toReversed().map((one, index) => ({
    ...one,
    taskId: `other-${index}`,
    responses: one.responses.toReversed(),
  }));
  const second = await build([...shuffled.slice(1_000), ...shuffled.slice(0, 1_000)], BUILD_SPEC, 500);
  expect(second.manifest).toEqual(first.manifest);
  expect(second.report).toEqual(first.report);
  for (const [name, bytes] of first.files) expect(second.files.get(name)?.equals(bytes), name).toBe(true);
});

test("the manifest's sizes and hashes are those of the files, and rows are in the order of their hashes", async () => {
  const { manifest, files } = await build(MANY_TASKS);
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

test("every pair that gives no record is counted under its reason", async () => {
  const tasks = [
    comparedTask("1", "p", "a", "b"),
    comparedTask("2", "p", "a", "b", "tie"),
    comparedTask("3", "p", "same", "same "),
    comparedTask("4", "p", "a", "b", "tie"),
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
  const { rows } = await build([comparedTask("1", "p", "a", "b", "tie")], {
    ...BUILD_SPEC,
    pairs: { ...BUILD_SPEC.pairs, ties: "both-directions" },
  });
  expect(rows.map((row) => row.chosen[0]?.content).sort()).toEqual(["a", "b"]);
});

test("lines stay whole for readers that split text by Unicode's line ends", async () => {
  const { files } = await build([comparedTask("1", "p\u0085", "a\u2028", "b\u2029")]);
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
  const tasks = [
    comparedTask("1", "p", "a", "b"),
    comparedTask("2", "p", "a", "b"),
    comparedTask("3", "p", "a", "c"),
  ];
  const { manifest, rows } = await build(tasks, { ...BUILD_SPEC, duplicates: "drop" });
  expect([rows.length, manifest.counts.pairs?.drops, manifest.counts.prompts?.drops]).toEqual([
    2,
    { duplicate: 1 },
    { duplicate: 2 },
  ]);
});

test("a task that a filter leaves out is counted for every kind of record", async () => {
  const tasks = [
    { ...comparedTask("1", "p", "a", "b"), tags: ["code"] },
    { ...comparedTask("2", "q", "a", "b"), flags: ["unsafe"] },
    comparedTask("3", "r", "a".repeat(90), "b"),
    { ...comparedTask("4", "s", "a", "b"), tags: ["maths"] },
  ];
  const filters = { ...BUILD_SPEC.filters, tags: ["code", "maths"], withoutTags: ["maths"] };
  expect((await build(tasks, { ...BUILD_SPEC, filters })).manifest.counts).toMatchObject({
    pairs: { decided: 1, drops: { tags: 3 } },
    prompts: { decided: 1, drops: { tags: 3 } },
  });
  expect(
    (
      await build(tasks, {
        ...BUILD_SPEC,
        filters: { ...BUILD_SPEC.filters, withoutFlags: ["unsafe"], maxCharacters: 50 },
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
    comparedTask(String(index), prompt, `a ${index}`, `b ${index}`),
  );
  expect((await build(tasks)).manifest.languages).toEqual({ de: 2, en: 1, und: 1 });
  const german = await build(tasks, {
    ...BUILD_SPEC,
    filters: { ...BUILD_SPEC.filters, languages: ["de", "fr"] },
  });
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
  comparedTask(`long-${index}`, `p${index}`, "a".repeat(900_000), "b"),
);

test("a cancelled build stops, closes its files and leaves nothing behind", async () => {
  const closed: string[] = [];
  const controller = new AbortController();
  const openFile = async (name: string) => ({
    write: async () => controller.abort(new Error("stopped by hand")),
    close: async () => void closed.push(name),
  });
  const building = buildDataset({
    spec: { ...BUILD_SPEC, testShare: 0 },
    watermark: 1,
    judgedTasks: () => batches([...MANY_TASKS, ...LONG], 500),
    openFile,
    temporaryDirectory: folder,
    signal: controller.signal,
  });
  await expect(building).rejects.toThrow("stopped by hand");
  expect(closed).toEqual(["rows/pairs/train.jsonl"]);
  expect(readdirSync(folder)).toEqual([]);
});

test("the report is one that its schema takes, and says what the manifest counts", async () => {
  const { manifest, report } = await build(MANY_TASKS.slice(0, 200));
  expect(DatasetReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  expect(report?.families.pairs).toMatchObject({ rows: manifest.counts.pairs?.rows });
});

test("a prompt that its system prompt makes longer than a turn may be is dropped and counted, and the others are cut", async () => {
  const long = comparedTask("long", "q".repeat(600_000), "yes", "no");
  const merged: JudgedTask = {
    ...long,
    prompt: [{ role: "system", content: "s".repeat(600_000) }, ...long.prompt],
  };
  const { manifest, report, rows } = await build([merged, comparedTask("short", "q", "yes", "no")], {
    ...BUILD_SPEC,
    systemPrompt: "merge",
  });
  expect(rows.map(({ prompt }) => prompt.length)).toEqual([1]);
  expect(manifest.counts.pairs).toMatchObject({ decided: 2, drops: { "long-text": 1 } });
  expect(manifest.counts.prompts?.drops).toEqual({ "long-text": 1 });
  expect(report).not.toBeNull();
});
