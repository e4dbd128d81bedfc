import { Buffer } from "node:buffer";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DatasetReport } from "@laurel/core/datasets/dataset-report";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import { Split } from "@laurel/core/datasets/splits";
import { promptRootHash } from "../canonical/prompt-root.ts";
import { BUILD_SPEC, builtDataset, comparedTask, MANY_TASKS } from "../testing/built-dataset.ts";

const folder = mkdtempSync(join(tmpdir(), "laurel-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const build = (tasks: readonly JudgedTask[], spec: DatasetSpec = BUILD_SPEC, batch?: number) =>
  builtDataset(tasks, spec, folder, batch);

test("no prompt is in two splits, whatever kind of record it is in", async () => {
  const { files } = await build(MANY_TASKS);
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

const PASSAGE =
  "Explain to a child of seven why the sky is blue at noon and red in the evening, in no more than three short sentences please";

/** Prompts that all say nearly the same, some of them held out. */
const NEAR = Array.from({ length: 30 }, (_, index) =>
  comparedTask(`near-${index}`, `${PASSAGE} (${index})`, `good ${index}`, `bad ${index}`),
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
  const left = await build(NEAR, { ...BUILD_SPEC, nearDuplicates: { threshold: 0.6, drop: "leaks" } });
  expect(left.manifest.counts).toMatchObject({
    pairs: { rows: { train: 0, test: held }, drops: { leak: train } },
    prompts: { rows: { train: 0, test: held }, drops: { leak: train } },
  });
  expect(left.report?.overlap).toMatchObject({ exact: 0, near: 0 });
});

test("of prompts that are near each other one is kept where the spec says so, the same one in whatever order they come", async () => {
  const spec: DatasetSpec = { ...BUILD_SPEC, testShare: 0, nearDuplicates: { threshold: 0.6, drop: "all" } };
  const first = await build(NEAR, spec);
  expect(first.manifest.counts.pairs).toMatchObject({
    rows: { train: 1, test: 0 },
    drops: { "near-duplicate": 29 },
  });
  expect((await build(NEAR.toReversed(), spec, 3)).manifest).toEqual(first.manifest);
});

test("what is held out for validation changes nothing of what is tested on, and every kind of record has it", async () => {
  const without = await build(MANY_TASKS.slice(0, 600));
  const withIt = await build(MANY_TASKS.slice(0, 600), { ...BUILD_SPEC, validationShare: 0.2 });
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
  const spec: DatasetSpec = { ...BUILD_SPEC, validationShare: 0.3 };
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

test("agreement filters the training split, and the test split only when asked to", async () => {
  const tasks = Array.from({ length: 40 }, (_, index) => {
    const [one] = [comparedTask(String(index), `prompt ${index}`, "a", "b")];
    const against = comparedTask(String(index), "", "", "", "b").votes;
    return { ...one, votes: [...one.votes, ...one.votes, ...against] };
  });
  const filters = { ...BUILD_SPEC.filters, minAgreement: 0.7 };
  const { manifest } = await build(tasks, { ...BUILD_SPEC, families: ["pairs"], filters });
  const { train = 0, test: held = 0 } = manifest.counts.pairs?.rows ?? {};
  expect([train, held + (manifest.counts.pairs?.drops.agreement ?? 0)]).toEqual([0, 40]);
  expect(held).toBeGreaterThan(5);
  expect(
    (await build(tasks, { ...BUILD_SPEC, families: ["pairs"], filters: { ...filters, onTest: true } }))
      .manifest.rows,
  ).toEqual([]);
});

test("agreement filters neither what is tested on nor what is for validation, unless asked to", async () => {
  const tasks = Array.from({ length: 40 }, (_, index) => {
    const one = comparedTask(String(index), `prompt ${index}`, "a", "b");
    return {
      ...one,
      votes: [...one.votes, ...one.votes, ...comparedTask(String(index), "", "", "", "b").votes],
    };
  });
  const filters = { ...BUILD_SPEC.filters, minAgreement: 0.7 };
  const { rows } =
    (await build(tasks, { ...BUILD_SPEC, validationShare: 0.3, families: ["pairs"], filters })).manifest
      .counts.pairs ?? {};
  expect([rows?.train, (rows?.validation ?? 0) > 5]).toEqual([0, true]);
});

test("where filters apply to the test split, the report says what it would have been without them", async () => {
  const tasks = Array.from({ length: 60 }, (_, index) => {
    const one = comparedTask(String(index), `prompt ${index}`, `a${index}`, "b");
    return index % 2 === 0
      ? one
      : {
          ...one,
          votes: [
            ...one.votes,
            ...one.votes,
            ...one.votes,
            ...comparedTask(String(index), "", "", "", "b").votes,
          ],
        };
  });
  const filters = { ...BUILD_SPEC.filters, minAgreement: 0.8 };
  const spec: DatasetSpec = { ...BUILD_SPEC, families: ["pairs"], filters: { ...filters, onTest: true } };
  const { report, manifest } = await build(tasks, spec);
  const { unfiltered, filtered } = report?.testFilter?.pairs ?? {};
  expect(filtered).toEqual({ rows: manifest.counts.pairs?.rows.test, agreement: { value: 1 } });
  expect(unfiltered?.rows).toBe(
    (await build(tasks, { ...BUILD_SPEC, families: ["pairs"] })).manifest.counts.pairs?.rows.test,
  );
  expect(unfiltered?.agreement.value).toBeCloseTo(
    1 - 0.25 * (1 - (filtered?.rows ?? 0) / (unfiltered?.rows ?? 1)),
    12,
  );
  expect((await build(tasks.toReversed(), spec)).report).toEqual(report);
  expect((await build(tasks, { ...BUILD_SPEC, filters })).report?.testFilter).toBeNull();
  expect(
    (await build(tasks, { ...BUILD_SPEC, filters: { ...BUILD_SPEC.filters, onTest: true } })).report
      ?.testFilter,
  ).toBeNull();
});
